using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.WaitingDays;

/// <summary>The bill of one month over the trials the reader may see: whose how many days were.</summary>
internal static class ListWaiting
{
    public static void Map(RouteGroupBuilder tracking) => tracking
        .MapGet("/waiting", Handle)
        .AllowSignedIn()
        .WithName("ListWaitingDays")
        .WithSummary("Page through a month's waiting days by trial and party; month as 2026-11, else this one");

    private static async Task<Ok<Page<BillView>>> Handle(
        DateOnly? month, Guid? after, int? take, Caller caller, TrackingDb db, Stories stories, CancellationToken ct)
    {
        var day = month ?? stories.Today;
        var paging = new Paging(after, take);
        var visible = db.TrialsVisibleTo(caller);
        if (after is { } last) visible = visible.Where(t => t.Id > last);
        var trials = await visible.OrderBy(t => t.Id).Take(paging.Size + 1).ToListAsync(ct);
        var page = trials.Take(paging.Size).ToList();
        var told = await stories.Of([.. page.Select(t => (t.Id, t.Events))], ct);
        return TypedResults.Ok(new Page<BillView>(
            [.. page.SelectMany(t => BillView.Of(told[t.Id], t.About?.Value.Number, told[t.Id].Counted().Where(c => told[t.Id].Shows(c, t, caller)),
                new DateOnly(day.Year, day.Month, 1), stories.Today))],
            trials.Count > paging.Size ? page[^1].Id.ToString() : null));
    }
}
