using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Data;
using Trials.Allocation.Sites;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Web;

namespace Trials.Allocation.Studies;

internal static class ReopenTrialTrack
{
    public static void Map(RouteGroupBuilder trials) => trials
        .MapPost("/{trialId:guid}/tracks/{track}/reopening", Handle)
        .Allow(Roles.Sponsor)
        .Validate<TrackReopening, TrackReopeningValidator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("ReopenTrialTrack")
        .WithSummary("Take a finished track of the whole trial back; active sites lose their green light");

    private static async Task<Results<Ok<TrialView>, NotFound>> Handle(Guid trialId, Track track, TrackReopening request, Caller caller, IfMatch ifMatch,
        AllocationDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Trials.AnyAsync(t => t.Id == trialId && t.SponsorId == caller.OrganisationId, ct)) return TypedResults.NotFound();
        await using var work = await db.Begin(ct);
        var trial = await db.HoldTrial(trialId, ct);
        var now = clock.GetUtcNow();
        if (trial.Reopen(track, request.Reason, now, caller.PersonId))
        {
            db.Expect(trial, ifMatch.Version);
            db.Publish(trial, trial.Id, new TrackReopened { TrialId = trial.Id, Track = track, Reason = request.Reason }, caller.Actor);
            await db.TakeBackWithoutGround(trial, caller.Actor, ct);
            await work.Commit(ct);
        }
        return TypedResults.Ok(await TrialView.Of(db, trial, now, ct));
    }
}
