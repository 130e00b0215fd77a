using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Nodes;

internal static class ListNodes
{
    public sealed record Response(Guid TrialId, string Stage, long Events, IReadOnlyList<NodeView> Nodes);

    public static void Map(RouteGroupBuilder trials) => trials
        .MapGet("/{trialId:guid}/nodes", Handle)
        .AllowSignedIn()
        .WithName("ListNodes")
        .WithSummary("Read where every node of a trial stands");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid trialId, Caller caller, TrackingDb db, Stories stories, CancellationToken ct)
    {
        var trial = await db.TrialsVisibleTo(caller).SingleOrDefaultAsync(t => t.Id == trialId, ct);
        if (trial is null) return TypedResults.NotFound();
        var sites = await db.SitesVisibleTo(caller, trial).ToListAsync(ct);
        return TypedResults.Ok(new Response(trial.Id, trial.State, trial.Events, 
            [.. NodeLimits.Of(trial, sites, await stories.Of(trial, ct), stories.Today).Select(NodeView.Of)]));
    }
}
