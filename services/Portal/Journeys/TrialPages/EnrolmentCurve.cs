namespace Trials.Portal.Journeys.TrialPages;

/// <summary>Everybody enrolled so far, day by day, as a line against the target; below it the days on which sites were opened.</summary>
public sealed class EnrolmentCurve
{
    private const double LeftEdge = 40;
    private const double RightEdge = 632;
    private const double TopEdge = 24;
    private const double Floor = 224;
    // Units that a month's name needs.
    private const double Name = 64;

    private readonly int _days;

    private EnrolmentCurve(TrialProgress progress, DateOnly from, DateOnly today)
    {
        (From, To, _days) = (from, today, today.DayNumber - from.DayNumber + 1);
        Most = Math.Max(1, Math.Max(progress.Target, progress.Enrolled));
        Target = progress.Target;
        var so = 0;
        Line = $"M{N(LeftEdge)} {N(Floor)}"
            + string.Concat(progress.Days.Where(day => day.Enrolled > 0).Select(day => $"H{N(X(day.On))}V{N(Y(so += day.Enrolled))}")) + $"H{N(RightEdge)}";
        Openings = [.. progress.Openings.Select(opening => (X(opening.On), opening))];
    }

    public static double Left => LeftEdge;
    public static double Right => RightEdge;
    public static double Bottom => Floor;
    public DateOnly From { get; }
    public DateOnly To { get; }
    public string First => From.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
    public string Last => To.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
    public int Most { get; }
    public int Target { get; }
    public double TargetAt => Y(Target);

    /// <summary>A step on each day with an enrolment.</summary>
    public string Line { get; }

    public IReadOnlyList<(double At, TrialProgress.Opening Opening)> Openings { get; }

    /// <summary>Round numbers from nothing to the top, at most five.</summary>
    public IEnumerable<(double At, int Count)> Levels => Enumerable.Range(0, Most / Step + 1).Select(level => (Y(level * Step), level * Step));

    /// <summary>First days of months that have room for their name between the first day and today.</summary>
    public IEnumerable<(double At, string Name)> Months
    {
        get
        {
            var last = LeftEdge;
            for (var month = new DateOnly(From.Year, From.Month, 1).AddMonths(1); month <= To; month = month.AddMonths(1))
            {
                var at = X(month);
                if (at - last < Name || RightEdge - at < 2 * Name) continue;
                last = at;
                yield return (at, month.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }

    private int Step
    {
        get
        {
            for (var ten = 1; ; ten *= 10)
                foreach (var step in (int[])[ten, 2 * ten, 5 * ten])
                    if (Most <= 5 * step) return step;
        }
    }

    /// <returns>Nothing before the first site is open and the first person screened.</returns>
    public static EnrolmentCurve? Of(TrialProgress progress, DateOnly today)
    {
        var days = progress.Days.Select(day => day.On).Concat(progress.Openings.Select(opening => opening.On)).ToList();
        return progress.Days.Count == 0 ? null : new EnrolmentCurve(progress, days.Min(), today);
    }

    private double X(DateOnly day) => Math.Round(LeftEdge + (RightEdge - LeftEdge) * (day.DayNumber - From.DayNumber) / _days, 1);

    private double Y(int count) => Math.Round(Floor - (Floor - TopEdge) * count / Most, 1);

    private static string N(double length) => Shared.SvgText.Number(length);
}
