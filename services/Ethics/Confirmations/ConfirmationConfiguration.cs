using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Ethics.Confirmations;

internal sealed class ConfirmationConfiguration : IEntityTypeConfiguration<Confirmation>
{
    public void Configure(EntityTypeBuilder<Confirmation> confirmation)
    {
        confirmation.ToTable("Confirmations");
        confirmation.Property(c => c.Id).ValueGeneratedNever();
        confirmation.Property(c => c.Type).HasConversion<string>().HasMaxLength(32);
        confirmation.Property(c => c.Status).HasConversion<string>().HasMaxLength(20);
        confirmation.Property(c => c.Ground).HasMaxLength(16);
        confirmation.Property(c => c.Changes).HasJson();
        confirmation.Property(c => c.Case).HasJson();
        confirmation.Property(c => c.SiteData).HasJson();
        confirmation.HasIndex(c => new { c.SiteId, c.SubjectId }).IsUnique();
        confirmation.HasIndex(c => new { c.TrialId, c.Id });
        confirmation.Property(c => c.ReportedAt).HasMaxLength(80);
        confirmation.HasIndex(c => new { c.OrganisationId, c.TrialId });
        confirmation.HasIndex(c => c.DueOn);
    }
}

internal sealed class SiteVersionsConfiguration : IEntityTypeConfiguration<SiteVersions>
{
    public void Configure(EntityTypeBuilder<SiteVersions> versions)
    {
        versions.ToTable("SiteVersions");
        versions.Property(v => v.Id).ValueGeneratedNever();
        versions.Property(v => v.Versions).HasJson();
        versions.HasIndex(v => v.TrialId);
    }
}
