using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>A modification as its readers see it.</summary>
internal sealed record ModificationView(
    Guid ModificationId, Guid TrialId, int Number, Guid OpinionId, string Explanation, IReadOnlyList<Guid> Modified,
    IReadOnlyList<DossierDocument> Documents, DateTimeOffset FiledAt, int Version) : IVersionedResponse
{
    public static ModificationView Of(Modification m) =>
        new(m.Id, m.ApplicationId, m.Number, m.OpinionId, m.Explanation, m.Modified, m.Documents, m.FiledAt, m.Version);
}

/// <summary>An amendment as its readers see it.</summary>
internal sealed record AmendmentView(
    Guid AmendmentId, Guid TrialId, int Number, AmendmentKind Kind, string Summary, Guid? SiteId, IReadOnlyList<DossierDocument> Documents,
    IReadOnlyList<FactView> Facts, DateTimeOffset? ImplementedAt, DateTimeOffset FiledAt, bool IsOpen, AmendmentOutcome? Outcome, DateTimeOffset? DecidedAt, int Version)
    : IVersionedResponse
{
    public static AmendmentView Of(Amendment a) => new(
        a.Id, a.ApplicationId, a.Number, a.Kind, a.Summary, a.SiteId, a.Documents, [.. a.Facts.Select(FactView.Of)], a.ImplementedAt, a.FiledAt, a.IsOpen,
        a.Outcome, a.DecidedAt, a.Version);
}

/// <summary>One fact that an amendment changes; <c>site</c> is the number of the site whose fact it is.</summary>
internal sealed record FactView(StudyField Field, string? Old, string New, int? Site)
{
    public static FactView Of(FactChange change) => new(change.Field, change.Old, change.New, change.Site);
}

/// <summary>A yearly report as its readers see it.</summary>
internal sealed record ContinuingReportView(
    Guid ReportId, Guid TrialId, int Number, DateOnly PeriodFrom, DateOnly PeriodTo, int Enrolled, int Withdrawn, int SeriousEvents,
    int Deviations, string Summary, IReadOnlyList<DossierDocument> Documents, DateOnly DueOn, bool IsLate, DateTimeOffset FiledAt, int Version)
    : IVersionedResponse
{
    public static ContinuingReportView Of(ContinuingReport r) => new(
        r.Id, r.ApplicationId, r.Number, r.Year.PeriodFrom, r.Year.PeriodTo, r.Year.Enrolled, r.Year.Withdrawn, r.Year.SeriousEvents,
        r.Year.Deviations, r.Year.Summary, r.Documents, r.DueOn, r.IsLate, r.FiledAt, r.Version);
}
