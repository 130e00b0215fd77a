using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Ethics.ContinuingReviews;

/// <summary>
/// The sponsor's yearly report as the committees read it (MR-45). The lead reviews it and says whether the study goes on; each site then
/// confirms that with its own figures. Never changed.
/// </summary>
internal sealed class ContinuingReport : IVersioned
{
    private ContinuingReport() { }

    /// <summary>Registration's id of it.</summary>
    public Guid Id { get; private init; }
    public Guid TrialId { get; private init; }
    public Guid ReviewId { get; private init; }
    public int Number { get; private init; }
    public DateOnly PeriodFrom { get; private init; }
    public DateOnly PeriodTo { get; private init; }
    public int Enrolled { get; private init; }
    public int Withdrawn { get; private init; }
    public int SeriousEvents { get; private init; }
    public int Deviations { get; private init; }
    public string Summary { get; private init; } = "";

    /// <summary>What was filed with it; read for the review, and part of no version list.</summary>
    public IReadOnlyList<DossierDocument> Documents { get; private init; } = [];
    public DateTimeOffset FiledAt { get; private init; }

    /// <summary>So many days before the approval ends.</summary>
    public DateOnly DueOn { get; private init; }
    public bool IsLate { get; private init; }
    public int Version { get; private set; }

    public static ContinuingReport Receive(ContinuingReportFiled filed, Guid review, DateOnly filedOn, DateOnly dueOn) => new()
    {
        Id = filed.ReportId,
        TrialId = filed.TrialId,
        ReviewId = review,
        Number = filed.Number,
        PeriodFrom = filed.PeriodFrom,
        PeriodTo = filed.PeriodTo,
        Enrolled = filed.Enrolled,
        Withdrawn = filed.Withdrawn,
        SeriousEvents = filed.SeriousEvents,
        Deviations = filed.Deviations,
        Summary = filed.Summary,
        Documents = filed.Documents,
        FiledAt = filed.OccurredAt,
        DueOn = dueOn,
        IsLate = filedOn > dueOn,
    };
}

internal sealed class ContinuingReportConfiguration : IEntityTypeConfiguration<ContinuingReport>
{
    public void Configure(EntityTypeBuilder<ContinuingReport> report)
    {
        report.ToTable("ContinuingReports");
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.Documents).HasJson();
        report.HasIndex(r => new { r.TrialId, r.Number }).IsUnique();
    }
}
