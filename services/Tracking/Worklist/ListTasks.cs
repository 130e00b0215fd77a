using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Worklist;

/// <summary>What waits for the reader's organisation and roles: nobody else's work, and nothing they could not do.</summary>
internal static class ListTasks
{
    public static void Map(RouteGroupBuilder tracking) => tracking
        .MapGet("/tasks", Handle)
        .AllowSignedIn()
        .WithName("ListTasks")
        .WithSummary("List what waits for me, by due day; after takes the previous page's next");

    private static async Task<Ok<Page<TaskView>>> Handle(
        string? after, int? take, Guid? trialId, Caller caller, TrackingDb db, Stories stories, CancellationToken ct)
    {
        var size = new Paging(null, take).Size;
        var visible = db.TrialsVisibleTo(caller);
        if (trialId is { } one) visible = visible.Where(t => t.Id == one);
        var trials = await visible.ToListAsync(ct);
        var told = await stories.Of([.. trials.Select(t => (t.Id, t.Events))], ct);
        var today = stories.Today;
        var found = trials.SelectMany(t => Waiting.In(t, told[t.Id], today)).Where(w => w.IsFor(caller))
            .Where(w => after is null || string.CompareOrdinal(w.Order, after) > 0)
            .OrderBy(w => w.Order, StringComparer.Ordinal).Take(size + 1).ToList();
        var page = found.Take(size).ToList();
        var ids = page.Select(w => w.SiteId).OfType<Guid>().Distinct().ToArray();
        var sites = await db.Sites.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        return TypedResults.Ok(new Page<TaskView>(
            [.. page.Select(w => w.View(w.SiteId is { } id ? sites.GetValueOrDefault(id) : null, today))],
            found.Count > size ? page[^1].Order : null));
    }
}
