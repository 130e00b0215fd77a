using Microsoft.EntityFrameworkCore;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Rules;
using Trials.Tracking.Board;
using Trials.Tracking.Data;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Cases;

/// <summary>Tells the stories of trials from their facts.</summary>
internal sealed class Stories(TrackingDb db, Shelf<Story> shelf, CalendarBook book, MessageCatalog catalog, TimeProvider clock)
{
    /// <summary>How many stories a process keeps, for the pages of one trial; about 100 kB each of a trial with 20 sites.</summary>
    public const int Most = 500;
    private const int AtOnce = 100;
    private static readonly string[] Names = [.. StoryFacts.Told.Select(MessageCatalog.NameOf)];

    public DateOnly Today => WorkingCalendar.China.DateOf(clock.GetUtcNow());

    public async Task<Story> Of(Trial trial, CancellationToken ct) => (await Of([(trial.Id, trial.Events)], ct))[trial.Id];

    /// <summary>Each trial with how many facts it had when the reader looked.</summary>
    public async Task<IReadOnlyDictionary<Guid, Story>> Of(IReadOnlyCollection<(Guid Id, long Events)> trials, CancellationToken ct)
    {
        var today = Today;
        var stories = new Dictionary<Guid, Story>(trials.Count);
        var missing = new Dictionary<Guid, long>();
        foreach (var (id, events) in trials)
        {
            if (shelf.Find(id, events, today) is { } told) stories[id] = told;
            else missing[id] = events;
        }
        foreach (var some in missing.Keys.Chunk(AtOnce))
        {
            foreach (var (id, story) in await Tell(some, today, ct)) stories[id] = shelf.Keep(id, missing[id], today, story);
        }
        return stories;
    }

    /// <summary>Tells them from their facts, and keeps none.</summary>
    public async Task<IReadOnlyDictionary<Guid, Story>> Tell(Guid[] trials, DateOnly today, CancellationToken ct)
    {
        var calendars = await book.Read(ct);
        return (await Read(trials, ct)).ToDictionary(t => t.Key, t => Story.Of(t.Key, t.Value, calendars, today));
    }

    private async Task<Dictionary<Guid, List<DomainEvent>>> Read(Guid[] trials, CancellationToken ct)
    {
        var facts = trials.ToDictionary(id => id, _ => new List<DomainEvent>());
        var entries = db.Entries.AsNoTracking().Where(e => trials.Contains(e.TrialId) && Names.Contains(e.Event))
            .Select(e => new { e.TrialId, e.Event, e.Body }).AsAsyncEnumerable();
        await foreach (var entry in entries.WithCancellation(ct)) facts[entry.TrialId].Add(catalog.Deserialize(entry.Event, entry.Body));
        var sites = await db.Sites.AsNoTracking().Where(s => trials.Contains(s.TrialId) && s.Screened + s.Enrolled > 0)
            .Select(s => new { s.Id, s.TrialId, s.Progress }).ToListAsync(ct);
        foreach (var site in sites) facts[site.TrialId].AddRange(FirstPeople(site.Id, site.Progress));
        return facts;
    }

    /// <summary>When a site's first participants came, as its row has it.</summary>
    public static IEnumerable<DomainEvent> FirstPeople(Guid site, Progress progress)
    {
        if (progress.DoneAt(Node.N20) is { } screened) yield return new FirstScreened(site) { AggregateId = site, OccurredAt = screened };
        if (progress.DoneAt(Node.N21) is { } enrolled) yield return new FirstEnrolled(site) { AggregateId = site, OccurredAt = enrolled };
    }
}
