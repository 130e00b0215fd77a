using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Committees;

public static class DueCells
{
    /// <summary>A due day of Ethics: amber on the last working day, red past it. Tracking's lists warn by the rule pack's share.</summary>
    public static Cell Of(DateOnly? due, DateOnly today) => due is not { } on
        ? ""
        : new Cell(Dates.Due(today, on), null, on < today ? Warning.Past : Dates.WorkingDaysLeft(today, on) <= 1 ? Warning.Near : Warning.None);
}
