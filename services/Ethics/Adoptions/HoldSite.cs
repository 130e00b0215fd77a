using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.LeadTasks;
using Trials.Ethics.Standings;
using Trials.Messaging;
using Trials.Primitives;
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
        .RequireFreshSignIn()
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
        await db.LockTrialOf(siteId, ct);
        await db.Lock<Adoption>(siteId, ct);
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        var adoption = file.Adoption;
        await db.ChairedBy(caller, ct);
        if (!adoption.IsHeldFor(request.Reason, caller.PersonId, rescind))
        {
            await db.Hold(file, request.Reason, rescind, caller.Actor, clock.GetUtcNow(), ct);
        }
        await work.Commit(ct);
        return TypedResults.Ok(AdoptionView.Of(adoption, caller, file.Documents));
    }

    /// <summary>
    /// Stops the site with the next number and asks the lead to look again, in the transaction the caller began and commits with the
    /// adoption's row held.
    /// </summary>
    public static async Task Hold(
        this EthicsDb db, AdoptionFile file, string reason, bool rescind, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var adoption = file.Adoption;
        adoption.RequireCanHold(by.PersonId, rescind);
        var number = await db.NextNumber(Counter.Stops, ct);
        adoption.Hold(reason, by.PersonId, rescind);
        db.Stops.Add(IssuedStop.OfSite(
            Guid.CreateVersion7(now), number, adoption.TrialId, adoption.OrganisationId, adoption.Id, rescind, reason, now));
        db.Publish(adoption, adoption.Id, new SiteHeld
        {
            TrialId = adoption.TrialId,
            SiteId = adoption.Id,
            OrganisationId = adoption.OrganisationId,
            StopNumber = number,
            IsRescinded = rescind,
            Reason = reason,
        }, by);
        db.AskTheLead(file, ReassessmentCause.LocalSuspension, null, reason, now);
    }
}
