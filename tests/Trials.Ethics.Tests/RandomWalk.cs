using System.Text.Json;
using Trials.Primitives;

namespace Trials.Ethics.Tests;

/// <summary>
/// Random deeds on one aggregate, from a fixed seed. A deed that is refused leaves the aggregate as it was; one that is not takes a step of
/// the table, or none.
/// </summary>
internal sealed class RandomWalk<TStatus>(int seed, object aggregate, Func<TStatus> status, IReadOnlySet<(TStatus, TStatus)> table)
    where TStatus : struct, Enum
{
    private readonly List<string> _deeds = [];
    private byte[]? _before;

    public HashSet<(TStatus From, TStatus To)> Steps { get; } = [];
    public int Refused { get; private set; }

    /// <summary>How to find this place again.</summary>
    public string Where => $"seed {seed}, deed {_deeds.Count} of … {string.Join(", ", _deeds.TakeLast(12))}; now {status()}";

    /// <summary>Whether the deed was done.</summary>
    public bool Try(string name, Action deed)
    {
        _deeds.Add(name);
        var from = status();
        var before = _before ?? Snapshot();
        try
        {
            deed();
        }
        catch (RuleViolationException)
        {
            Assert.True(before.AsSpan().SequenceEqual(Snapshot()), $"A refused deed changed it: {Where}");
            (_before, Refused) = (before, Refused + 1);
            return false;
        }
        catch (Exception unexpected) when (unexpected is ArgumentException or InvalidOperationException or NullReferenceException)
        {
            Assert.Fail($"{Where}: {unexpected}");
        }
        _before = null;
        var to = status();
        if (from.Equals(to)) return true;
        Assert.True(table.Contains((from, to)), $"No table has {from} → {to}: {Where}");
        Steps.Add((from, to));
        return true;
    }

    private byte[] Snapshot() => JsonSerializer.SerializeToUtf8Bytes(aggregate, aggregate.GetType());
}
