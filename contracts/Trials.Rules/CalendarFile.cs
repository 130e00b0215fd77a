namespace Trials.Rules;

/// <summary>A file of <c>contracts/calendar/</c>: a jurisdiction's years, and where they were taken from.</summary>
internal sealed record CalendarFile
{
    public required string Source { get; init; }
    public required string ProvisionalSource { get; init; }
    public required string Zone { get; init; }
    public required TimeSpan UtcOffset { get; init; }
    public required IReadOnlyDictionary<int, CalendarYear> Years { get; init; }
}
