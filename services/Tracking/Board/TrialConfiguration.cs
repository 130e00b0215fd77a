using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Tracking.Board;

internal sealed class TrialConfiguration : IEntityTypeConfiguration<Trial>
{
    public void Configure(EntityTypeBuilder<Trial> builder)
    {
        builder.ToTable("Trials");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.About).HasJson();
        builder.Property(t => t.Lead).HasJson();
        builder.Property(t => t.Facts).HasJson();
        builder.Property(t => t.Application).HasJson();
        builder.Property(t => t.Opinion).HasJson();
        builder.Property(t => t.Stop).HasJson();
        builder.Property(t => t.Progress).HasJson();
        builder.Ignore(t => t.State);
        builder.Ignore(t => t.Title);
        builder.HasIndex(t => new { t.SponsorId, t.Id });
    }
}

internal sealed class TrialSiteConfiguration : IEntityTypeConfiguration<TrialSite>
{
    public void Configure(EntityTypeBuilder<TrialSite> builder)
    {
        builder.ToTable("Sites");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).HasMaxLength(1000);
        builder.Property(s => s.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Adoption).HasJson();
        builder.Property(s => s.Places).HasJson();
        builder.Property(s => s.Active).HasJson();
        builder.Property(s => s.Held).HasJson();
        builder.Property(s => s.Progress).HasJson();
        builder.HasIndex(s => new { s.TrialId, s.OrganisationId });
        builder.HasIndex(s => new { s.OrganisationId, s.TrialId });
    }
}
