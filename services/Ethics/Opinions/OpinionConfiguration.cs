using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Ethics.Opinions;

internal sealed class OpinionConfiguration : IEntityTypeConfiguration<Opinion>
{
    public void Configure(EntityTypeBuilder<Opinion> opinion)
    {
        opinion.ToTable("Opinions");
        opinion.Property(o => o.Id).ValueGeneratedNever();
        opinion.Property(o => o.Number).HasMaxLength(40);
        opinion.Property(o => o.Letterhead).HasJson();
        opinion.Property(o => o.Type).HasConversion<string>().HasMaxLength(32);
        opinion.Property(o => o.Mode).HasConversion<string>().HasMaxLength(16);
        opinion.Property(o => o.Decision).HasConversion<string>().HasMaxLength(32);
        opinion.Property(o => o.Conditions).HasJson();
        opinion.Property(o => o.Annex).HasJson();
        opinion.Property(o => o.Recused).HasJson();
        opinion.Property(o => o.Agreements).HasJson();
        opinion.Property(o => o.Versions).HasJson();
        opinion.Property(o => o.Meeting).HasJson();
        opinion.HasIndex(o => o.Number).IsUnique();
        opinion.HasIndex(o => o.TrialId);
    }
}
