using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Data;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Web;

namespace Trials.Allocation.Studies;

internal static class FinishTrialTrack
{
    public static void Map(RouteGroupBuilder trials) => trials
        .MapPut("/{trialId:guid}/tracks/{track}", Handle)
        .Allow(Roles.Sponsor)
        .Validate<TrackEvidence, TrackEvidenceValidator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("FinishTrialTrack")
        .WithSummary("Record with evidence that a track of the whole trial is done, before or after ethics (SEED-14)");

    private static async Task<Results<Ok<TrialView>, NotFound>> Handle(Guid trialId, Track track, TrackEvidence request, Caller caller, IfMatch ifMatch,
        AllocationDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Trials.AnyAsync(t => t.Id == trialId && t.SponsorId == caller.OrganisationId, ct)) return TypedResults.NotFound();
        await using var work = await db.Begin(ct);
        var trial = await db.HoldTrial(trialId, ct);
        var now = clock.GetUtcNow();
        if (trial.Finish(track, request.DoneOn, request.Evidence, now, caller.PersonId))
        {
            db.Expect(trial, ifMatch.Version);
            db.Publish(trial, trial.Id, new TrackFinished { TrialId = trial.Id, Track = track, DoneOn = request.DoneOn }, caller.Actor);
            await work.Commit(ct);
        }
        return TypedResults.Ok(await TrialView.Of(db, trial, now, ct));
    }
}
