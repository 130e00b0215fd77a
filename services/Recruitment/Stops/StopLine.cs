using Trials.Primitives;

namespace Trials.Recruitment.Stops;

/// <summary>
/// How well this service is connected to whoever issues stops. Stops are numbered without gaps, and a watermark says every few seconds which
/// number was the last; only while every stop up to a recent watermark is applied may anybody be enrolled (MR-47, architecture rule 4).
/// </summary>
internal sealed class StopLine : IVersioned
{
    public static readonly Guid TheOne = new("00000000-0000-7000-8000-000000000001");

    private StopLine() { }

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

    public static StopLine Begin() => new() { Id = TheOne };

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
