namespace Trials.Rules;

/// <summary>A day of every year.</summary>
public readonly record struct MonthDay
{
    public required int Month { get; init; }
    public required int Day { get; init; }

    /// <summary>The order of days in a year, as month times one hundred plus day.</summary>
    internal int Ordinal => (Month * 100) + Day;

    /// <summary>29 February is no day of every year.</summary>
    internal bool Exists => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(2023, Month);

    /// <summary>The day in that year.</summary>
    public DateOnly In(int year) => new(year, Month, Day);
}
