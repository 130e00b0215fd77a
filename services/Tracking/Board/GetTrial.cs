using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Board;

internal static class GetTrial
{
    public static void Map(RouteGroupBuilder trials) => trials
        .MapGet("/{trialId:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetTrackedTrial")
        .WithSummary("Read a trial in figures");

    private static async Task<Results<Ok<TrialView>, NotFound>> Handle(Guid trialId, Caller caller, TrackingDb db, CancellationToken ct) =>
        await db.TrialsVisibleTo(caller).SingleOrDefaultAsync(t => t.Id == trialId, ct) is { } trial
            ? TypedResults.Ok(TrialView.Of(trial))
            : TypedResults.NotFound();
}
