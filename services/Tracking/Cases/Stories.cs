using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Rules;
using Trials.Tracking.Board;
using Trials.Tracking.Data;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Cases;

/// <summary>
/// Stories told before in this process. One counts for as many facts as its trial had and for one day: a new fact makes it be told again,
/// so nothing here can be wrong and nothing is lost with it.
/// </summary>
internal sealed class StoryShelf
{
    private const int Most = 20_000;
    private readonly ConcurrentDictionary<Guid, Told> _told = new();

    public Story? Find(Guid trial, long events, DateOnly today) =>
        _told.TryGetValue(trial, out var told) && told.Events == events && told.Today == today ? told.Story : null;

    public void Keep(Guid trial, long events, DateOnly today, Story story)
    {
        if (_told.Count >= Most) _told.Clear();
        _told[trial] = new Told(events, today, story);
    }

    private sealed record Told(long Events, DateOnly Today, Story Story);
}

/// <summary>Tells the stories of trials from their facts.</summary>
internal sealed class Stories(TrackingDb db, StoryShelf shelf, MessageCatalog catalog, TimeProvider clock)
{
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
            foreach (var (id, facts) in await Read(some, ct))
            {
                var story = stories[id] = Story.Of(id, facts, WorkingCalendar.China, today);
                shelf.Keep(id, missing[id], today, story);
            }
        }
        return stories;
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
