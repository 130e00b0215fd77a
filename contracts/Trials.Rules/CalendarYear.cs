using System.Collections.Frozen;
using System.Globalization;

namespace Trials.Rules;

/// <summary>One year of a calendar file: its notice, its days off and the weekend days that are worked for them.</summary>
internal sealed record CalendarYear
{
    public required CalendarCertainty Certainty { get; init; }
    public required IReadOnlyList<Uri> Notice { get; init; }
    public required IReadOnlyList<DateOnly> Off { get; init; }
    public required IReadOnlyList<DateOnly> MakeupWorkdays { get; init; }

    private FrozenSet<DateOnly> DaysOff => field ??= Off.ToFrozenSet();
    private FrozenSet<DateOnly> DaysMadeUp => field ??= MakeupWorkdays.ToFrozenSet();

    public bool IsWorking(DateOnly day) => DaysMadeUp.Contains(day) || (!WorkingCalendar.IsWeekend(day) && !DaysOff.Contains(day));

    /// <summary>What is wrong with this year, as a sentence; null when nothing is.</summary>
    public string? Fault(int year)
    {
        if (Certainty is CalendarCertainty.Official && Notice.Count == 0)
            return $"The year {year} is called official but names no notice.";
        if (Certainty is CalendarCertainty.Provisional && (Notice.Count > 0 || MakeupWorkdays.Count > 0))
            return $"The year {year} is provisional, so it can have neither a notice nor make-up days (CAL-10).";
        if (DaysOff.Count != Off.Count || DaysMadeUp.Count != MakeupWorkdays.Count)
            return $"The year {year} names a day twice.";
        foreach (var day in Off.Concat(MakeupWorkdays))
        {
            if (day.Year != year) return $"{Written(day)} stands under the year {year}.";
        }
        foreach (var day in MakeupWorkdays)
        {
            if (DaysOff.Contains(day)) return $"{Written(day)} is both a day off and a make-up day.";
            if (!WorkingCalendar.IsWeekend(day)) return $"{Written(day)} is a make-up day but no weekend day.";
        }
        return null;
    }

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
