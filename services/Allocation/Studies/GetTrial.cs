using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Data;
using Trials.Web;

namespace Trials.Allocation.Studies;

internal static class GetTrial
{
    public static void Map(RouteGroupBuilder trials) => trials
        .MapGet("/{trialId:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetAllocationOfTrial")
        .WithSummary("The start-up of a trial: what is done for all sites, and its places");

    private static async Task<Results<Ok<TrialView>, NotFound>> Handle(
        Guid trialId, Caller caller, AllocationDb db, TimeProvider clock, CancellationToken ct)
    {
        var trial = await db.TrialsVisibleTo(caller).AsNoTracking().SingleOrDefaultAsync(t => t.Id == trialId, ct);
        return trial is null ? TypedResults.NotFound() : TypedResults.Ok(await TrialView.Of(db, trial, clock.GetUtcNow(), ct));
    }
}
