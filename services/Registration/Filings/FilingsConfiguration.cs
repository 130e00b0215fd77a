using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Registration.Filings;

internal sealed class TrialEthicsConfiguration : IEntityTypeConfiguration<TrialEthics>
{
    public void Configure(EntityTypeBuilder<TrialEthics> ethics)
    {
        ethics.ToTable("TrialEthics");
        ethics.Property(e => e.Id).ValueGeneratedNever();
        ethics.Property(e => e.Opinions).HasJson();
        ethics.Ignore(e => e.ValidUntil);
    }
}

internal sealed class ModificationConfiguration : IEntityTypeConfiguration<Modification>
{
    public void Configure(EntityTypeBuilder<Modification> modification)
    {
        modification.ToTable("Modifications");
        modification.Property(m => m.Id).ValueGeneratedNever();
        modification.Property(m => m.Modified).HasJson();
        modification.Property(m => m.Documents).HasJson();
        modification.HasIndex(m => new { m.ApplicationId, m.Number }).IsUnique();
    }
}

internal sealed class AmendmentConfiguration : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> amendment)
    {
        amendment.ToTable("Amendments");
        amendment.Property(a => a.Id).ValueGeneratedNever();
        amendment.Property(a => a.Kind).HasConversion<string>().HasMaxLength(20);
        amendment.Property(a => a.Outcome).HasConversion<string>().HasMaxLength(20);
        amendment.Property(a => a.Documents).HasJson();
        amendment.Property(a => a.Facts).HasJson();
        amendment.Ignore(a => a.IsInForce);
        amendment.HasIndex(a => new { a.ApplicationId, a.Number }).IsUnique();
    }
}

internal sealed class StudyFactsConfiguration : IEntityTypeConfiguration<StudyFacts>
{
    public void Configure(EntityTypeBuilder<StudyFacts> facts)
    {
        facts.ToTable("StudyFacts");
        facts.Property(f => f.Id).ValueGeneratedNever();
        facts.Property(f => f.Versions).HasJson();
    }
}

internal sealed class StudyNoticeConfiguration : IEntityTypeConfiguration<StudyNotice>
{
    public void Configure(EntityTypeBuilder<StudyNotice> notice)
    {
        notice.ToTable("StudyNotices");
        notice.Property(n => n.Id).ValueGeneratedNever();
        notice.Property(n => n.Kind).HasConversion<string>().HasMaxLength(20);
        notice.Ignore(n => n.Stops);
        notice.HasIndex(n => new { n.ApplicationId, n.Number }).IsUnique();
    }
}

internal sealed class ContinuingReportConfiguration : IEntityTypeConfiguration<ContinuingReport>
{
    public void Configure(EntityTypeBuilder<ContinuingReport> report)
    {
        report.ToTable("ContinuingReports");
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.Year).HasJson();
        report.Property(r => r.Documents).HasJson();
        report.HasIndex(r => new { r.ApplicationId, r.Number }).IsUnique();
    }
}
