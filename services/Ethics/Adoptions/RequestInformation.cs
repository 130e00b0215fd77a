using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>The secretary or a named reviewer asks the sponsor or the own site for information: the service clock stops (MR-31, CAL-09).</summary>
internal static class RequestInformation
{
    public sealed record Request(InformationSource From, string Text);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.From).IsInEnum();
            RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
        }
    }

    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/information", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsMember, Roles.EthicsChair)
        .Validate<Request, Validator>()
        .WithName("RequestInformation")
        .WithSummary("Ask the sponsor or the own site for information; the service clock stops until all is answered")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        await db.RequireOpen(file, ct);
        (await db.CommitteeOf(caller, ct)).RequireMember(caller.PersonId);
        var (asked, isNew) = file.Adoption.RequestInformation(
            request.From, request.Text, caller.PersonId, caller.Is(Roles.EthicsSecretary), file.Rules, clock.GetUtcNow());
        if (isNew)
        {
            db.Publish(file.Adoption, siteId, new AdoptionInformationRequested
            {
                TrialId = file.Adoption.TrialId,
                SiteId = siteId,
                OrganisationId = file.Adoption.OrganisationId,
                Number = asked.Number,
                From = asked.From,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
