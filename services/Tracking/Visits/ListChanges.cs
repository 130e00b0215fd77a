using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Visits;

/// <summary>
/// What others did since the reader's last visit, newest first: what they may see, and not what they did themselves. Who did it is told by
/// organisation and role only (ETH-30).
/// </summary>
internal static class ListChanges
{
    public sealed record Item(
        Guid TrialId, string? TrialNumber, string? TrialTitle, Guid? SiteId, string? SiteName, string Event, long Position, DateTimeOffset OccurredAt,
        DateTimeOffset ArrivedAt, string Role, Guid OrganisationId);

    /// <summary>Until is what to remember as seen; there is more when the items are as many as were asked for.</summary>
    public sealed record Response(DateTimeOffset? Since, DateTimeOffset Until, IReadOnlyList<Item> Items);

    public static void Map(RouteGroupBuilder tracking) => tracking
        .MapGet("/changes", Handle)
        .AllowSignedIn()
        .WithName("ListChanges")
        .WithSummary("Read what changed for me since an instant, else since my last visit");

    private static async Task<Ok<Response>> Handle(
        DateTimeOffset? since, int? take, Caller caller, TrackingDb db, TimeProvider clock, CancellationToken ct)
    {
        var (until, size) = (clock.GetUtcNow(), new Paging(null, take).Size);
        var from = since?.ToUniversalTime() ?? await db.Visits.Where(v => v.PersonId == caller.PersonId).Select(v => (DateTimeOffset?)v.At).SingleOrDefaultAsync(ct);
        var person = caller.PersonId;
        var entries = db.Entries.AsNoTracking().Where(e => e.PersonId != person && e.ArrivedAt <= until).VisibleTo(db, caller);
        if (from is { } last) entries = entries.Where(e => e.ArrivedAt > last);
        var found = await (
            from e in entries
            join t in db.Trials.AsNoTracking() on e.TrialId equals t.Id
            orderby e.ArrivedAt descending, e.TrialId, e.Position descending
            select new { e.TrialId, t.About, t.Facts, e.SiteId, e.Event, e.Position, e.OccurredAt, e.ArrivedAt, e.Role, e.ActorOrganisationId })
            .Take(size).ToListAsync(ct);
        var ids = found.Select(e => e.SiteId).OfType<Guid>().Distinct().ToArray();
        var names = await db.Sites.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return TypedResults.Ok(new Response(from, until, [.. found.Select(e => new Item(e.TrialId, e.About?.Value.Number,
            Trial.TitleOf(e.About, e.Facts), e.SiteId, e.SiteId is { } site ? names.GetValueOrDefault(site) : null, e.Event, e.Position, e.OccurredAt, e.ArrivedAt, e.Role, e.ActorOrganisationId))]));
    }
}
