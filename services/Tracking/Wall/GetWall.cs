using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Data;
using Trials.Tracking.Nodes;
using Trials.Web;

namespace Trials.Tracking.Wall;

/// <summary>All trials the reader may see on one wall: trials as rows, nodes as columns, sites as squares.</summary>
internal static class GetWall
{
    public sealed record Column(Node Node, string Title, bool IsAtSites);

    public sealed record Response(DateOnly AsOf, IReadOnlyList<Column> Columns, IReadOnlyList<WallRow> Items, string? Next);

    public static void Map(RouteGroupBuilder tracking) => tracking
        .MapGet("/wall", Handle)
        .AllowSignedIn()
        .WithName("GetWall")
        .WithSummary("Read the wall: for each trial where every node stands, at how many sites, and how urgent");

    private static async Task<Ok<Response>> Handle(Guid? after, int? take, Caller caller, TrackingDb db, Stories stories, Shelf<WallTrial> shelf, CancellationToken ct)
    {
        var (paging, today) = (new Paging(after, take), stories.Today);
        var visible = db.TrialsVisibleTo(caller);
        if (after is { } last) visible = visible.Where(t => t.Id > last);
        var found = await visible.OrderBy(t => t.Id).Take(paging.Size + 1).Select(t => new { t.Id, t.Events, t.SponsorId }).ToListAsync(ct);
        var page = found.Take(paging.Size).ToList();
        var known = page.Select(t => (t.Id, Wall: shelf.Find(t.Id, t.Events, today))).Where(t => t.Wall is not null).ToDictionary(t => t.Id, t => t.Wall!);
        await Read([.. page.Where(t => !known.ContainsKey(t.Id)).Select(t => t.Id)]);
        var whole = caller.SeesAllTrials();
        var rows = page.Select(t => whole || (caller.Is(Contracts.Roles.Sponsor) && t.SponsorId == caller.OrganisationId)
            ? known[t.Id].Whole : known[t.Id].For(caller.OrganisationId));
        return TypedResults.Ok(new Response(today,
            [.. NodeCatalogue.All.Select(k => new Column(k.Node, Problems.InChinese ? k.Chinese : k.English, k.IsAtSites))],
            [.. rows], found.Count > paging.Size ? page[^1].Id.ToString() : null));

        async Task Read(Guid[] missing)
        {
            if (missing.Length == 0) return;
            var trials = await db.Trials.AsNoTracking().Where(t => missing.Contains(t.Id)).ToListAsync(ct);
            var told = await stories.Of([.. trials.Select(t => (t.Id, t.Events))], ct);
            var sites = (await db.Sites.AsNoTracking().Where(s => missing.Contains(s.TrialId)).ToListAsync(ct)).ToLookup(s => s.TrialId);
            foreach (var trial in trials) known[trial.Id] = shelf.Keep(trial.Id, trial.Events, today, WallTrial.Of(trial, sites[trial.Id], told[trial.Id], today));
        }
    }
}
