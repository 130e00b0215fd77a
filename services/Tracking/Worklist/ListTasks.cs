using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Data;
using Trials.Tracking.Glances;
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
        string? after, int? take, Guid? trialId, Caller caller, TrackingDb db, GlanceReader glances, CancellationToken ct)
    {
        var size = new Paging(null, take).Size;
        var visible = db.TrialsVisibleTo(caller);
        if (trialId is { } one) visible = visible.Where(t => t.Id == one);
        var known = await glances.Of(await visible.Select(t => new Known(t.Id, t.Events)).ToListAsync(ct), ct);
        var waiting = known.Values.SelectMany(glance => glance.Tasks.For(caller));
        if (Place.Read(after) is { } last) waiting = waiting.Where(w => w.Place.CompareTo(last) > 0);
        var found = waiting.OrderBy(w => w.Place).Take(size + 1).ToList();
        return TypedResults.Ok(new Page<TaskView>([.. found.Take(size).Select(w => w.View())], found.Count > size ? found[size - 1].Place.ToString() : null));
    }
}
