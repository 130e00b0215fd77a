using Trials.Rules;

namespace Trials.Tracking.Cases;

/// <summary>How a limit's days are counted (CAL-04, CAL-05).</summary>
internal enum Clock { Working, Calendar }

/// <summary>
/// How long a step may take. The first day is not counted (CAL-01); a service limit stands still while it is paused, a legal cap does not
/// (CAL-09). Which day it ends on is asked of a calendar, so that a newer one moves what is open (CAL-10).
/// </summary>
/// <param name="Clock">Working days (CAL-04, CAL-07), or calendar days that end on a working day (CAL-02).</param>
/// <param name="From">The day before the first that counts.</param>
/// <param name="Days">How many.</param>
/// <param name="CapDays">Calendar days that no pause prolongs (ETH-16a).</param>
/// <param name="FixedOn">The last day where a fact names it.</param>
internal sealed record Limit(Clock Clock, DateOnly From, int Days, int? CapDays = null, DateOnly? FixedOn = null)
{
    private readonly List<(DateOnly From, DateOnly? To)> _pauses = [];

    public bool IsPaused => _pauses is [.., { To: null }];

    public static Limit Until(DateOnly day, DateOnly from, Clock clock) => new(clock, from, 0, null, day);

    public void Pause(DateOnly day)
    {
        if (!IsPaused) _pauses.Add((day, null));
    }

    public void Resume(DateOnly day)
    {
        if (IsPaused) _pauses[^1] = (_pauses[^1].From, day);
    }

    /// <summary>One of so many days from the same day on, which has stood still when this one did.</summary>
    public Limit Prolonged(int days)
    {
        var longer = new Limit(Clock, From, days, CapDays, FixedOn);
        longer._pauses.AddRange(_pauses);
        return longer;
    }

    /// <summary>The last day, while a pause goes on as of that day.</summary>
    public DueDate DueOn(WorkingCalendar calendar, DateOnly today)
    {
        if (FixedOn is { } day) return new DueDate(day, CalendarCertainty.Official);
        if (Clock is Clock.Calendar) return calendar.AddCalendarDays(From, Days, rollForward: true);
        var due = calendar.AddWorkingDays(From, Days + _pauses.Sum(p => Math.Max(0, calendar.WorkingDaysBetween(p.From, p.To ?? today))));
        // ETH-16a is a calendar limit of the law: it is not prolonged (CAL-05, CAL-09).
        return CapDays is { } cap && From.AddDays(cap) is var last && due.On > last ? new DueDate(last, CalendarCertainty.Official) : due;
    }
}
