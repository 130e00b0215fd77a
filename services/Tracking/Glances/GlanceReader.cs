using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Cases;
using Trials.Tracking.Data;

namespace Trials.Tracking.Glances;

/// <summary>A trial with how many facts it had when somebody looked.</summary>
internal readonly record struct Known(Guid Id, long Events);

/// <summary>
/// One worker at a time works out what the shelf lacks: of many who ask for the same at once, as after a start or at midnight, the first does it and
/// the others find it.
/// </summary>
internal sealed class GlanceGate : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task Pass(Func<Task> work, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await work();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}

/// <summary>Reads trials at a glance: from the shelf, and from their facts those that changed.</summary>
internal sealed class GlanceReader(TrackingDb db, Stories stories, Shelf<Glance> shelf, GlanceGate gate)
{
    /// <summary>How many trials a process keeps; of more, the others are worked out at every reading.</summary>
    public const int Most = 5_000;
    private const int AtOnce = 25;

    public DateOnly Today => stories.Today;

    public async Task<IReadOnlyDictionary<Guid, Glance>> Of(IReadOnlyCollection<Known> trials, CancellationToken ct)
    {
        var today = Today;
        var found = new Dictionary<Guid, Glance>(trials.Count);
        foreach (var some in trials.Where(t => !Finds(t)).ToArray().Chunk(AtOnce))
        {
            await gate.Pass(async () =>
            {
                if (some.Where(t => !Finds(t)).Select(t => t.Id).ToArray() is { Length: > 0 } missing) await Tell(missing);
            }, ct);
        }
        return found;

        bool Finds(Known trial)
        {
            if (shelf.Find(trial.Id, trial.Events, today) is not { } glance) return false;
            found[trial.Id] = glance;
            return true;
        }

        // The number of facts is read first: what is read after it may know of more, never of fewer.
        async Task Tell(Guid[] missing)
        {
            var read = await db.Trials.AsNoTracking().Where(t => missing.Contains(t.Id)).ToListAsync(ct);
            var told = await stories.Tell(missing, today, ct);
            var sites = (await db.Sites.AsNoTracking().Where(s => missing.Contains(s.TrialId)).ToListAsync(ct)).ToLookup(s => s.TrialId);
            foreach (var trial in read)
                found[trial.Id] = shelf.Keep(trial.Id, trial.Events, today, Glance.Of(trial, [.. sites[trial.Id]], told[trial.Id], today));
        }
    }

    /// <summary>Everything is to be worked out anew; nothing that somebody read before this remains.</summary>
    public Task Forget(CancellationToken ct) => gate.Pass(() =>
    {
        shelf.Clear();
        return Task.CompletedTask;
    }, ct);
}
