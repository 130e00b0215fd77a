using Trials.Primitives;

namespace Trials.Recruitment.Stops;

/// <summary>
/// How well this service is connected to one of those who issue stops. Stops are numbered without gaps, and a watermark says every few seconds which
/// number was the last; only while every stop up to a recent watermark is applied may anybody be enrolled (MR-47, architecture rule 4).
/// </summary>
internal sealed class StopLine : IVersioned
{
    /// <summary>The line to Ethics: suspensions, terminations, holds, rescissions.</summary>
    public static readonly Guid Ethics = new("00000000-0000-7000-8000-000000000001");

    /// <summary>The line to Registration: withdrawals.</summary>
    public static readonly Guid Registration = new("00000000-0000-7000-8000-000000000002");

    private StopLine() { }

    /// <summary>Who issues the stops.</summary>
    public Guid Id { get; private init; }

    /// <summary>Every stop up to this number is applied.</summary>
    public long Applied { get; private set; }

    /// <summary>Stops applied beyond a gap.</summary>
    public IReadOnlyList<long> Ahead { get; private set; } = [];

    /// <summary>The greatest number a watermark has named.</summary>
    public long Announced { get; private set; }

    /// <summary>The time of the newest watermark.</summary>
    public DateTimeOffset? HeardAt { get; private set; }

    /// <summary>The time up to which all stops are known to be applied here.</summary>
    public DateTimeOffset? WholeAt { get; private set; }
    public int Version { get; private set; }

    public static StopLine Begin(Guid issuer) => new() { Id = issuer };

    public void Apply(long number)
    {
        if (number <= Applied || Ahead.Contains(number)) return;
        var ahead = Ahead.Append(number).Order().ToList();
        while (ahead.Count > 0 && ahead[0] == Applied + 1)
        {
            Applied++;
            ahead.RemoveAt(0);
        }
        Ahead = ahead;
        Assess();
    }

    public void Hear(long last, DateTimeOffset at)
    {
        if (last > Announced) Announced = last;
        if (HeardAt is null || at > HeardAt) HeardAt = at;
        Assess();
    }

    /// <summary>Fails closed: with a stop missing, with old news, and with news from the future, which a wrong clock would make eternal.</summary>
    public bool IsFresh(DateTimeOffset now, TimeSpan limit) =>
        Applied >= Announced && HeardAt is { } heard && (now - heard).Duration() <= limit;

    private void Assess()
    {
        if (Applied >= Announced) WholeAt = HeardAt;
    }
}

/// <summary>The lines to everybody who issues stops: one that is cut is enough to close every door.</summary>
internal sealed record StopLines(StopLine? Ethics, StopLine? Registration)
{
    /// <summary>The time up to which all stops of all of them are known to be applied here; null when there is none.</summary>
    public DateTimeOffset? WholeAt => Ethics?.WholeAt < Registration?.WholeAt ? Ethics?.WholeAt : Ethics?.WholeAt is null ? null : Registration?.WholeAt;

    public bool AreFresh(DateTimeOffset now, TimeSpan limit) => Ethics?.IsFresh(now, limit) is true && Registration?.IsFresh(now, limit) is true;
}
