using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Messaging;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Data;
using Trials.Tracking.Facts;
using Trials.Tracking.Glances;
using Trials.Web;

namespace Trials.Tracking.Rebuilding;

/// <summary>
/// Works out the rows of every trial again from its first fact on, one trial a transaction, while facts go on coming: what is stored beside
/// the facts is theirs alone and can be thrown away.
/// </summary>
internal static class Rebuild
{
    public sealed record Response(int Trials, long Facts);

    public static void Map(RouteGroupBuilder tracking) => tracking
        .MapPost("/rebuild", Handle)
        .Allow(Roles.Operator)
        .WithName("RebuildBoard")
        .WithSummary("Work out every trial's rows again from its first fact");

    private static async Task<Ok<Response>> Handle(TrackingDb db, MessageCatalog catalog, Shelf<Story> stories, GlanceReader glances, CancellationToken ct)
    {
        var (count, facts) = (0, 0L);
        foreach (var id in await db.Trials.Select(t => t.Id).ToListAsync(ct))
        {
            await using var work = await db.Begin(ct);
            await db.Lock<Trial>(id, ct);
            facts += await Again(db, catalog, id, ct);
            await work.Commit(ct);
            db.Forget();
            count++;
        }
        stories.Clear();
        await glances.Forget(ct);
        return TypedResults.Ok(new Response(count, facts));
    }

    private static async Task<long> Again(TrackingDb db, MessageCatalog catalog, Guid id, CancellationToken ct)
    {
        var held = await db.Trials.SingleAsync(t => t.Id == id, ct);
        var sites = await db.Sites.Where(s => s.TrialId == id).ToDictionaryAsync(s => s.Id, ct);
        var (trial, told) = (Trial.Of(id), new Dictionary<Guid, TrialSite>());
        await foreach (var entry in db.Entries.AsNoTracking().Where(e => e.TrialId == id).OrderBy(e => e.Position).AsAsyncEnumerable().WithCancellation(ct))
        {
            Applying.Apply(catalog.Deserialize(entry.Event, entry.Body), new Subject(id, entry.SiteId, entry.OrganisationId), trial, told);
            trial.Take(entry.OccurredAt);
        }
        db.Entry(held).CurrentValues.SetValues(trial);
        foreach (var (siteId, site) in told)
        {
            if (sites.TryGetValue(siteId, out var old)) db.Entry(old).CurrentValues.SetValues(site);
            else db.Sites.Add(site);
        }
        db.Sites.RemoveRange(sites.Values.Where(s => !told.ContainsKey(s.Id)));
        return trial.Events;
    }
}
