namespace Trials.Rules;

/// <summary>The last day on which something is still in time; it ends at 24:00 in the calendar's zone (CAL-03).</summary>
/// <param name="On">The day itself counts as in time.</param>
/// <param name="Certainty">Whether a holiday notice still to come may move it.</param>
public readonly record struct DueDate(DateOnly On, CalendarCertainty Certainty);
