using System.Text.Json.Serialization;
using Trials.Rules;

namespace Trials.Tracking.Cases;

/// <summary>How a limit looks (rules.md 13): amber from the pack's share of it on, red once it has passed. A paused limit has no colour.</summary>
internal enum Urgency { None, Quiet, Amber, Red }

/// <summary>A limit as it stands today.</summary>
/// <param name="On">The last day in time.</param>
/// <param name="At">The end of that day in Shanghai (CAL-03, CAL-11).</param>
/// <param name="Clock">How its days are counted.</param>
/// <param name="WorkingDaysLeft">Working days after today up to and with the last one; negative once it has passed.</param>
/// <param name="DaysLeft">The same in calendar days.</param>
/// <param name="IsProvisional">A holiday notice still to come may move it (CAL-10).</param>
/// <param name="IsPaused">It stands still while somebody else is asked (CAL-09).</param>
/// <param name="Urgency">Its colour.</param>
/// <param name="Level">The highest rung of the pack's ladder reached, in working days from the last day; absent before the first (MR-36).</param>
internal sealed record Due(
    DateOnly On, DateTimeOffset At, Clock Clock, int WorkingDaysLeft, int DaysLeft, bool IsProvisional, bool IsPaused, Urgency Urgency, int? Level)
{
    [JsonIgnore]
    public bool Presses => Urgency is Urgency.Amber or Urgency.Red;

    public static Due? Of(Limit? limit, RulePack rules, WorkingCalendar calendar, DateOnly today)
    {
        if (limit is null) return null;
        var due = limit.DueOn(calendar, today);
        var at = new DateTimeOffset(due.On.AddDays(1).ToDateTime(TimeOnly.MinValue), calendar.Zone.BaseUtcOffset);
        return new Due(due.On, at, limit.Clock, calendar.WorkingDaysBetween(today, due.On), due.On.DayNumber - today.DayNumber,
            due.Certainty is CalendarCertainty.Provisional, limit.IsPaused, Colour(limit, due.On, rules, calendar, today), Rung(due.On, rules, calendar, today));
    }

    /// <summary>The first day on which it is amber: its share of the limit's days has passed.</summary>
    public static bool IsAmber(Limit limit, DateOnly due, RulePack rules, WorkingCalendar calendar, DateOnly today)
    {
        var (all, gone) = limit.Clock is Clock.Working
            ? (calendar.WorkingDaysBetween(limit.From, due), calendar.WorkingDaysBetween(limit.From, today))
            : (due.DayNumber - limit.From.DayNumber, today.DayNumber - limit.From.DayNumber);
        return gone * 100 >= all * rules.Clocks.AmberThresholdPercent;
    }

    private static Urgency Colour(Limit limit, DateOnly due, RulePack rules, WorkingCalendar calendar, DateOnly today) => today > due ? Urgency.Red
        : limit.IsPaused ? Urgency.None
        : IsAmber(limit, due, rules, calendar, today) ? Urgency.Amber : Urgency.Quiet;

    private static int? Rung(DateOnly due, RulePack rules, WorkingCalendar calendar, DateOnly today) => rules.Escalation
        .Where(step => calendar.AddWorkingDays(due, step.OffsetWorkingDays).On <= today).Select(step => (int?)step.OffsetWorkingDays).Max();
}
