using Trials.Portal.Calls;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Committees;

/// <summary>Whether a trial goes on: AwaitingOpinion, InForce, Suspended, Terminated or Withdrawn.</summary>
public sealed record StandingRecord(Guid LeadOrganisationId, string Status, string? Reason, DateTimeOffset ChangedAt);

/// <summary>A stop, with the sites that the reader may see.</summary>
public sealed record StopRecord(long StopNumber, string Kind, string? Reason, DateTimeOffset At, IReadOnlyList<StopRecord.Line> Sites)
{
    public sealed record Line(Guid SiteId, Guid OrganisationId, DateTimeOffset? GateClosedAt, DateTimeOffset? AcknowledgedAt);

    /// <summary>Its number, its kind, when and why.</summary>
    public string Said => $"{FollowUpWords.StopLine.With(StopNumber, FollowUpWords.StopKinds.Say(Kind), Dates.Instant(At))} {Reason}";

    /// <summary>The stops of a trial that are about one of its sites.</summary>
    public static async Task<IReadOnlyList<StopRecord>> ReadAll(Api api, Guid trial, Guid site) =>
        [.. (await api.Read<Listed<StopRecord>>($"ethics/trials/{trial}/stops?take=200")).Items.Where(stop => stop.Sites.Any(line => line.SiteId == site))];

    /// <exception cref="RefusedException">There is no such stop at that site for this person.</exception>
    public static async Task<StopRecord> Read(Api api, Guid trial, Guid site, long? number) =>
        (await ReadAll(api, trial, site)).FirstOrDefault(stop => stop.StopNumber == number) ?? throw Cases.NotHere();

    public bool IsUnknownAt(Guid site) => Sites.Any(line => line.SiteId == site && line.AcknowledgedAt is null);
}

public sealed record AmendmentRecord(
    Guid AmendmentId, Guid TrialId, int Number, string Kind, string Summary, DateTimeOffset FiledAt, bool IsNoticeLate, Guid? ReviewId, string? Outcome, Guid? OpinionId);

public sealed record YearlyReportRecord(
    Guid ReportId, Guid ReviewId, int Number, DateOnly PeriodFrom, DateOnly PeriodTo, int Enrolled, int Withdrawn, int SeriousEvents, int Deviations, string Summary, bool IsLate);

public sealed record SafetyReportRecord(
    Guid ReportId, Guid TrialId, int Number, Guid? SiteId, Guid OrganisationId, string Kind, string Seriousness, string Relation, string? ParticipantCode, string Text,
    DateTimeOffset KnownAt, DateTimeOffset FiledAt, bool IsLate, IReadOnlyList<SafetyReportRecord.Duty> Duties, IReadOnlyList<SafetyReportRecord.FollowUp> FollowUps,
    IReadOnlyList<SafetyReportRecord.Assessment> Assessments, Guid? ReviewId)
{
    /// <summary>Who still owes what with this report, in the reader's language.</summary>
    public sealed record Duty(string Text, DateOnly DueOn, bool IsOverdue);

    public sealed record FollowUp(int Number, string Text, DateTimeOffset At);

    public sealed record Assessment(Guid OrganisationId, string Outcome, string Text, DateTimeOffset At);
}

/// <summary>What the lead owes after a safety decline or a local stop (MR-34, MR-48).</summary>
public sealed record LeadTaskRecord(
    Guid Id, Guid TrialId, string Cause, string? Ground, DateOnly DueOn, DateOnly? JointCallDueOn, DateOnly? JointCallOn, bool IsAnswered, string? Answer, string? Reason)
{
    /// <exception cref="RefusedException">There is no such task for this person.</exception>
    public static async Task<LeadTaskRecord> Read(Api api, Guid id) =>
        (await api.Read<Listed<LeadTaskRecord>>($"ethics/tasks?take=500")).Items.FirstOrDefault(task => task.Id == id) ?? throw Cases.NotHere();
}

public sealed record TransferRecord(Guid OrganisationId, Guid FromOrganisationId, string Reason, DateTimeOffset RequestedAt, Guid ReviewId, bool? IsTaken);

public sealed record CompletionRecord(Guid TrialId, CompletionRecord.Sums Figures, DateTimeOffset FiledAt, DateTimeOffset? AcknowledgedAt, bool? IsAccepted, Guid? ReviewId)
{
    public sealed record Sums(int Enrolled, int Completed, int Withdrawn, int SeriousEvents, string Summary);
}
