using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>A simplified opinion is reported at a meeting of its committee (MR-37).</summary>
internal static class ReportAdoption
{
    public sealed record Request(DateOnly MeetingOn, string MeetingNumber);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.MeetingNumber).NotEmpty().MaximumLength(80);
    }

    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/report", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("ReportAdoption")
        .WithSummary("Record at which meeting the simplified opinion was reported")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        if (file.Adoption.Report(request.MeetingOn, request.MeetingNumber, caller.PersonId, clock.Today()) is AdoptionStep.Recorded)
        {
            db.Publish(file.Adoption, siteId, new AdoptionReported
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
