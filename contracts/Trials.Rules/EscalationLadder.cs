namespace Trials.Rules;

/// <summary>When the rungs of a rule pack's ladder are reached (MR-36).</summary>
public static class EscalationLadder
{
    /// <summary>The rungs that are reached on a day for something that was due on another.</summary>
    public static IEnumerable<EscalationStep> Reached(this RulePack pack, DateOnly due, DateOnly today) =>
        pack.Escalation.Where(step => WorkingCalendar.China.AddWorkingDays(due, step.OffsetWorkingDays).On <= today);

    /// <summary>The last due day of which the ladder of any pack may say something today: what is due later need not be looked at.</summary>
    public static DateOnly Horizon(DateOnly today)
    {
        var first = RulePacks.All.SelectMany(pack => pack.Escalation).Min(step => step.OffsetWorkingDays);
        return WorkingCalendar.China.AddWorkingDays(today, Math.Max(1, -first)).On;
    }
}
