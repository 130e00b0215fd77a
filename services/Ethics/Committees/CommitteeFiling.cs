using Trials.Rules;

namespace Trials.Ethics.Committees;

/// <summary>The committee's report on one year, and when it was made (ETH-13b).</summary>
internal sealed record AnnualReport(int Year, DateOnly ReportedOn);

/// <summary>When the committee was set up, how it is filed, and what it reported (ETH-13a, ETH-13b).</summary>
internal sealed record CommitteeFiling(
    DateOnly? SetUpOn = null, string? Number = null, DateOnly? FiledOn = null, IReadOnlyList<AnnualReport>? AnnualReports = null)
{
    public static readonly CommitteeFiling None = new();

    public bool IsThat(CommitteeFiling other) => SetUpOn == other.SetUpOn && Number == other.Number && FiledOn == other.FiledOn
        && (AnnualReports ?? []).SequenceEqual(other.AnnualReports ?? []);

    /// <summary>What is owed to the authority on that day, with its last day. It reminds; it stops no committee.</summary>
    public IReadOnlyList<Duty> DutiesOn(DateOnly day, CommitteeRules rules)
    {
        var duties = new List<Duty>();
        if (SetUpOn is { } setUp && FiledOn is null)
        {
            var due = setUp.AddMonths(rules.FilingMonths);
            duties.Add(new Duty(new Fault(CommitteeProblems.NotFiled, rules.FilingMonths, Written(due)), due, day > due));
        }
        var year = day.Year - 1;
        if (SetUpOn is { } since && since.Year <= year && (AnnualReports ?? []).All(r => r.Year != year))
        {
            var due = rules.AnnualReport.In(day.Year);
            duties.Add(new Duty(new Fault(CommitteeProblems.ReportOwed, year, Written(due)), due, day > due));
        }
        return duties;
    }

    private static string Written(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Something owed until a day.</summary>
internal sealed record Duty(Fault What, DateOnly DueOn, bool IsOverdue);
