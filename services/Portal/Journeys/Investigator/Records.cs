using Trials.Portal.Journeys.InstitutionOffice;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>A site at its door, as Recruitment shows it.</summary>
public sealed record RecruitingSite(
    Guid SiteId, Guid TrialId, int Number, string Name, int Places, int Enrolled, int Screening, bool IsOpen, IReadOnlyList<RecruitingSite.Reason> ClosedBecause,
    string? ConsentVersion, DateOnly? ApprovalValidUntil)
{
    public sealed record Reason(string Code, string? Rule, string Text);

    public string Title => OfficeWords.SiteTitle.With(Number, Name);
}

/// <summary>A participant, by code only.</summary>
public sealed record Participant(
    Guid ParticipantId, Guid TrialId, Guid SiteId, string Code, string Status, string ConsentVersion, DateOnly ConsentedOn, bool MustConsentAgain, DateTimeOffset ScreenedAt,
    DateTimeOffset? EnrolledAt, int? EnrolledAtSite, int? EnrolledInTrial, DateTimeOffset? EndedAt, string? FailedCriterion)
{
    public bool IsScreening => Status == "Screening";
    public bool IsEnrolled => Status == "Enrolled";
}

/// <summary>A safety report with who must be told by when.</summary>
public sealed record SafetyReport(
    Guid ReportId, Guid TrialId, int Number, Guid? SiteId, string Kind, string Seriousness, string Relation, string? ParticipantCode, string Text, DateTimeOffset? HappenedAt,
    DateTimeOffset KnownAt, DateTimeOffset FiledAt, bool IsLate, IReadOnlyList<SafetyReport.Duty> Duties, IReadOnlyList<SafetyReport.Later> FollowUps)
{
    public sealed record Duty(string Kind, string Addressee, string Rule, DateTimeOffset DueAt, DateTimeOffset? ToldAt, DateTimeOffset? ReceivedAt, bool IsLate);

    public sealed record Later(int Number, string Text, DateTimeOffset KnownAt);
}
