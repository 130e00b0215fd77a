using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Web;

namespace Trials.Ethics.SafetyReports;

/// <summary>One addressee with the limit, and whether it was kept.</summary>
internal sealed record DutyView(
    DutyKind Kind, Addressee Addressee, Guid? OrganisationId, string Rule, DateTimeOffset DueAt, DateTimeOffset? ToldAt,
    DateTimeOffset? ReceivedAt, bool IsLate);

/// <summary>What became known later.</summary>
internal sealed record FollowUpView(int Number, string Text, DateTimeOffset KnownAt, DateTimeOffset At, bool IsLate);

/// <summary>What a committee makes of it: for that committee, the lead's and the sponsor.</summary>
internal sealed record AssessmentView(Guid OrganisationId, AssessmentOutcome Outcome, string Text, DateTimeOffset At);

/// <summary>A safety report with who must be told by when. The participant's code is for the site and the sponsor only.</summary>
internal sealed record SafetyReportView(
    Guid ReportId, Guid TrialId, int Number, Guid? SiteId, Guid OrganisationId, SafetyReportKind Kind, Seriousness Seriousness,
    Relation Relation, bool IsDevice, bool IsForRegulators, string? ParticipantCode, string Text, DateTimeOffset? HappenedAt,
    DateTimeOffset KnownAt, DateTimeOffset FiledAt, bool IsLate, IReadOnlyList<DutyView> Duties, IReadOnlyList<FollowUpView> FollowUps,
    IReadOnlyList<AssessmentView> Assessments, Guid? ReviewId, int Version) : IVersionedResponse
{
    public static SafetyReportView Of(SafetyReport r, Caller caller, DateTimeOffset now)
    {
        var own = caller.OrganisationId;
        var seesCode = own == r.OrganisationId || own == r.SponsorId;
        var seesAll = own == r.SponsorId || (own == r.LeadOrganisationId && caller.IsOfACommittee());
        return new SafetyReportView(
            r.Id, r.TrialId, r.Number, r.SiteId, r.OrganisationId, r.Facts.Kind, r.Facts.Seriousness, r.Facts.Relation, r.Facts.IsDevice,
            r.Facts.IsForRegulators, seesCode ? r.ParticipantCode : null, r.Text, r.HappenedAt, r.Facts.KnownAt, r.FiledAt, r.IsLate,
            [.. r.Duties.Where(d => seesAll || d.Addressee is not Addressee.Committee || d.OrganisationId == own).Select(d => new DutyView(
                d.Kind, d.Addressee, d.OrganisationId, d.Rule, d.DueAt, d.ToldAt, d.ReceivedAt, d.IsLate(now)))],
            [.. r.FollowUps.Select(f => new FollowUpView(f.Number, f.Text, f.KnownAt, f.At, f.IsLate))],
            [.. r.Assessments.Where(a => seesAll || a.OrganisationId == own || a.OrganisationId == r.LeadOrganisationId)
                .Select(a => new AssessmentView(a.OrganisationId, a.Outcome, a.Text, a.At))],
            r.ReviewId, r.Version);
    }
}
