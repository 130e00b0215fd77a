using System.Diagnostics;

namespace Trials.Testing;

/// <summary>Starts where the test says, then runs at real speed, so retries and leases still come due; jumps when told to.</summary>
public sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _startedAt = Stopwatch.GetTimestamp();
    private long _jumpedTicks;

    public override DateTimeOffset GetUtcNow() =>
        start + Stopwatch.GetElapsedTime(_startedAt) + TimeSpan.FromTicks(Interlocked.Read(ref _jumpedTicks));

    public void Advance(TimeSpan by) => Interlocked.Add(ref _jumpedTicks, by.Ticks);
}
