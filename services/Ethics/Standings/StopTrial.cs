using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Messaging;
using Trials.Web;

namespace Trials.Ethics.Standings;

/// <summary>The lead's chair suspends or terminates the trial: every site is held (MR-47). The stop takes the next number.</summary>
internal static class StopTrial
{
    public static void Map(IEndpointRouteBuilder trials)
    {
        Map(trials, "suspension", "SuspendTrial", "Suspend the trial at every site", isFinal: false);
        Map(trials, "termination", "TerminateTrial", "Terminate the trial for good", isFinal: true);
    }

    private static void Map(IEndpointRouteBuilder trials, string deed, string name, string summary, bool isFinal) => trials
        .MapPost($"/{{trialId:guid}}/{deed}",
            (Guid trialId, ReasonRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct) =>
                Handle(trialId, request, isFinal, caller, ifMatch, db, clock, ct))
        .Allow(Roles.EthicsChair)
        .RequireFreshSignIn()
        .Validate<ReasonRequest, ReasonRequest.Validator>()
        .WithName(name)
        .WithSummary(summary)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<StandingView>, NotFound>> Handle(
        Guid trialId, ReasonRequest request, bool isFinal, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock,
        CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Standing>(trialId, ct);
        var standing = await db.Standings.SingleOrDefaultAsync(s => s.Id == trialId && s.LeadOrganisationId == caller.OrganisationId, ct);
        if (standing is null) return TypedResults.NotFound();
        db.Expect(standing, ifMatch.Version);
        await db.ChairedBy(caller, ct);
        if (!standing.Is(isFinal ? StandingStatus.Terminated : StandingStatus.Suspended, request.Reason, caller.PersonId))
        {
            standing.RequireCanStop(isFinal);
            await db.Stop(standing, isFinal, request.Reason, caller, clock.GetUtcNow(), ct);
        }
        await work.Commit(ct);
        return TypedResults.Ok(StandingView.Of(standing));
    }

    /// <summary>
    /// Stops the trial with the next number and tells it, in the transaction the caller began and commits with the standing's row held.
    /// A trial that is stopped as far already stays as it is and takes no number.
    /// </summary>
    public static async Task Stop(
        this EthicsDb db, Standing standing, bool isFinal, string reason, Caller caller, DateTimeOffset now, CancellationToken ct)
    {
        if (!standing.CanStop(isFinal)) return;
        standing.Stop(await db.NextNumber(Counter.Stops, ct), isFinal, reason, caller.PersonId, now);
        db.Stops.Add(IssuedStop.OfTrial(
            Guid.CreateVersion7(now), standing.StopNumber!.Value, standing.Id, isFinal, reason, now, await db.SitesToStop(standing.Id, ct)));
        db.Publish(standing, standing.Id, new TrialStopped
        {
            TrialId = standing.Id,
            StopNumber = standing.StopNumber.Value,
            IsFinal = isFinal,
            Reason = reason,
        }, caller.Actor);
    }
}
