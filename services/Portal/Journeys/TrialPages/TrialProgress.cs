namespace Trials.Portal.Journeys.TrialPages;

/// <summary>Screening and enrolment in counts, as Recruitment tells them of the sites that the person may see.</summary>
public sealed record TrialProgress(bool IsWhole, int Target, int Screened, int InScreening, IReadOnlyList<TrialProgress.Failure> Failures, int WithdrawnInScreening,
    int Enrolled, int Withdrawn, int Completed, IReadOnlyList<TrialProgress.Day> Days, IReadOnlyList<TrialProgress.Opening> Openings)
{
    public sealed record Failure(string Criterion, int Count);

    public sealed record Day(DateOnly On, int Screened, int Enrolled);

    public sealed record Opening(DateOnly On, int Sites);

    public int Failed => Failures.Sum(failure => failure.Count);
    public int NotEnrolled => Screened - Enrolled;
    public int TakesPart => Enrolled - Withdrawn - Completed;
}
