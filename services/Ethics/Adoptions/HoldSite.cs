using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.LeadTasks;
using Trials.Ethics.Standings;
using Trials.Messaging;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>
/// A hospital's own chair holds its site (MR-48) or rescinds its adoption (MR-38). Either is a stop with the next number, and the lead must
/// look at its opinion again.
/// </summary>
internal static class HoldSite
{
    public static void Map(IEndpointRouteBuilder adoptions)
    {
        Map(adoptions, "hold", "HoldSite", "Hold this hospital's site", rescind: false);
        Map(adoptions, "rescission", "RescindAdoption", "Take this hospital's adoption back", rescind: true);
    }

    private static void Map(IEndpointRouteBuilder adoptions, string deed, string name, string summary, bool rescind) => adoptions
        .MapPost($"/{{siteId:guid}}/{deed}",
            (Guid siteId, ReasonRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct) =>
                Handle(siteId, request, rescind, caller, ifMatch, db, clock, ct))
        .Allow(Roles.EthicsChair)
        .Validate<ReasonRequest, ReasonRequest.Validator>()
        .WithName(name)
        .WithSummary(summary)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, ReasonRequest request, bool rescind, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock,
        CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Adoption>(siteId, ct);
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        var adoption = file.Adoption;
        await db.ChairedBy(caller, ct);
        if (!adoption.IsHeldFor(request.Reason, caller.PersonId, rescind))
        {
            adoption.RequireCanHold(caller.PersonId, rescind);
            var number = await db.NextNumber(Counter.Stops, ct);
            adoption.Hold(request.Reason, caller.PersonId, rescind);
            var now = clock.GetUtcNow();
            db.Stops.Add(IssuedStop.OfSite(
                Guid.CreateVersion7(now), number, adoption.TrialId, adoption.OrganisationId, siteId, rescind, request.Reason, now));
            db.Publish(adoption, siteId, new SiteHeld
            {
                TrialId = adoption.TrialId,
                SiteId = siteId,
                OrganisationId = adoption.OrganisationId,
                StopNumber = number,
                IsRescinded = rescind,
                Reason = request.Reason,
            }, caller.Actor);
            db.AskTheLead(file, ReassessmentCause.LocalSuspension, null, request.Reason, now);
        }
        await work.Commit(ct);
        return TypedResults.Ok(AdoptionView.Of(adoption, caller, file.Review.Documents));
    }
}
