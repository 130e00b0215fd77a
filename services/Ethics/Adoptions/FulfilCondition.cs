using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>The secretary records that a local condition is met; with the last one the adoption takes effect.</summary>
internal static class FulfilCondition
{
    public sealed record Request(string Evidence);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Evidence).NotEmpty().MaximumLength(4000);
    }

    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/conditions/{number:int}/fulfilment", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("FulfilCondition")
        .WithSummary("Record that a local condition is met")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, int number, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        file.Standing.RequireNotOver();
        if (file.Adoption.Fulfil(number, request.Evidence, caller.PersonId, clock.GetUtcNow()) is AdoptionStep.Decided)
        {
            db.Publish(file.Adoption, siteId, new LocalConditionsMet
            {
                TrialId = file.Adoption.TrialId,
                SiteId = siteId,
                OrganisationId = file.Adoption.OrganisationId,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
