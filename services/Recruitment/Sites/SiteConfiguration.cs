using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Recruitment.Sites;

internal sealed class SiteConfiguration : IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<Site> site)
    {
        site.ToTable("Sites");
        site.HasKey(s => s.Id);
        site.Property(s => s.Id).ValueGeneratedNever();
        site.Property(s => s.Role).HasConversion<string>().HasMaxLength(16);
        site.Property(s => s.Adoption).HasJson();
        site.Property(s => s.Withdrawal).HasJson();
        site.Property(s => s.ConditionsMet).HasJson();
        site.Property(s => s.Confirmed).HasJson();
        site.Property(s => s.Hold).HasJson();
        site.HasIndex(s => new { s.TrialId, s.Id });
        site.HasIndex(s => s.OrganisationId);
    }
}
