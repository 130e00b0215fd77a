using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Board;

internal static class ListTrials
{
    public static void Map(RouteGroupBuilder trials) => trials
        .MapGet("", Handle)
        .AllowSignedIn()
        .WithName("ListTrackedTrials")
        .WithSummary("List the trials I may see, oldest first");

    private static async Task<Ok<Page<TrialView>>> Handle(Guid? after, int? take, Caller caller, TrackingDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var visible = db.TrialsVisibleTo(caller);
        if (after is { } last) visible = visible.Where(t => t.Id > last);
        var trials = await visible.OrderBy(t => t.Id).Take(paging.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(paging.Page([.. trials.Select(TrialView.Of)], view => view.TrialId));
    }
}
