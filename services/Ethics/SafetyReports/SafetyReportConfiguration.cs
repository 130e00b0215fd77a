using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Ethics.SafetyReports;

internal sealed class SafetyReportConfiguration : IEntityTypeConfiguration<SafetyReport>
{
    public void Configure(EntityTypeBuilder<SafetyReport> report)
    {
        report.ToTable("SafetyReports");
        report.Property(r => r.Id).ValueGeneratedNever();
        report.Property(r => r.ParticipantCode).HasMaxLength(32);
        report.Property(r => r.Facts).HasJson();
        report.Property(r => r.Duties).HasJson();
        report.Property(r => r.FollowUps).HasJson();
        report.Property(r => r.Assessments).HasJson();
        report.HasIndex(r => new { r.TrialId, r.Number }).IsUnique();
        report.HasIndex(r => r.SiteId);
        report.HasIndex(r => r.NoticeDueOn);
    }
}
