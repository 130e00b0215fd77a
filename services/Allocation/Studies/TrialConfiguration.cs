using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Allocation.Studies;

internal sealed class TrialConfiguration : IEntityTypeConfiguration<Trial>
{
    public void Configure(EntityTypeBuilder<Trial> trial)
    {
        trial.ToTable("Trials");
        trial.HasKey(t => t.Id);
        trial.Property(t => t.Id).ValueGeneratedNever();
        trial.Property(t => t.Number).HasMaxLength(64);
        trial.Property(t => t.RegistryId).HasMaxLength(64);
        trial.Property(t => t.RulePack).HasMaxLength(64);
        trial.Property(t => t.Kind).HasConversion<string>().HasMaxLength(16);
        trial.Property(t => t.Product).HasConversion<string>().HasMaxLength(16);
        trial.Property(t => t.Tracks).HasJson();
        trial.Property(t => t.Opinion).HasJson();
        trial.Property(t => t.Limits).HasJson();
        trial.Property(t => t.BlockingActivation).HasJson();
        trial.Property(t => t.MetConditions).HasJson();
        trial.Property(t => t.Stop).HasJson();
        trial.Property(t => t.SponsorStop).HasJson();
        trial.Ignore(t => t.Rules);
        trial.HasIndex(t => t.SponsorId);
    }
}
