using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Recruitment.Studies;

internal sealed class TrialConfiguration : IEntityTypeConfiguration<Trial>
{
    public void Configure(EntityTypeBuilder<Trial> trial)
    {
        trial.ToTable("Trials");
        trial.HasKey(t => t.Id);
        trial.Property(t => t.Id).ValueGeneratedNever();
        trial.Property(t => t.Number).HasMaxLength(64);
        trial.Property(t => t.RulePack).HasMaxLength(64);
        trial.Property(t => t.Opinion).HasJson();
        trial.Property(t => t.Limits).HasJson();
        trial.Property(t => t.Blocking).HasJson();
        trial.Property(t => t.Met).HasJson();
        trial.Property(t => t.Stop).HasJson();
        trial.Property(t => t.Withdrawal).HasJson();
        trial.Property(t => t.SponsorStop).HasJson();
        trial.HasIndex(t => t.SponsorId);
    }
}
