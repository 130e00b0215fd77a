using System.Collections.Concurrent;

namespace Trials.Tracking.Cases;

/// <summary>
/// What was worked out of trials before in this process, at most <paramref name="most"/> of them. It counts for the facts its trial had and for one
/// day: a new fact makes it be worked out again, so nothing here can be wrong and nothing is lost with it.
/// </summary>
internal sealed class Shelf<T>(int most) where T : class
{
    private readonly ConcurrentDictionary<Guid, Kept> _kept = new();

    /// <summary>What was worked out today of these facts, or of more.</summary>
    public T? Find(Guid trial, long events, DateOnly today) =>
        _kept.TryGetValue(trial, out var kept) && kept.Events >= events && kept.Today == today ? kept.Value : null;

    public T Keep(Guid trial, long events, DateOnly today, T value)
    {
        if (_kept.Count >= most && !_kept.ContainsKey(trial)) MakeRoom();
        _kept[trial] = new Kept(events, today, value);
        return value;
    }

    public void Clear() => _kept.Clear();

    // Some go, not all: whoever reads more trials than there is room for finds most of them still.
    private void MakeRoom()
    {
        foreach (var old in _kept.Take(1 + (most / 10))) _kept.TryRemove(old);
    }

    private sealed record Kept(long Events, DateOnly Today, T Value);
}
