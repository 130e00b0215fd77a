using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Data;
using Trials.Tracking.Glances;
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

    private static async Task<Ok<Response>> Handle(Guid? after, int? take, Caller caller, TrackingDb db, GlanceReader glances, CancellationToken ct)
    {
        var (paging, today) = (new Paging(after, take), glances.Today);
        var visible = db.TrialsVisibleTo(caller);
        if (after is { } last) visible = visible.Where(t => t.Id > last);
        var found = await visible.OrderBy(t => t.Id).Take(paging.Size + 1).Select(t => new { t.Id, t.Events, t.SponsorId }).ToListAsync(ct);
        var page = found.Take(paging.Size).ToList();
        var known = await glances.Of([.. page.Select(t => new Known(t.Id, t.Events))], ct);
        var rows = page.Select(t => caller.SeesAllSites(t.SponsorId) ? known[t.Id].Wall.Whole : known[t.Id].Wall.For(caller.OrganisationId));
        return TypedResults.Ok(new Response(today,
            [.. NodeCatalogue.All.Select(k => new Column(k.Node, Problems.InChinese ? k.Chinese : k.English, k.IsAtSites))],
            [.. rows], found.Count > paging.Size ? page[^1].Id.ToString() : null));
    }
}
