using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Trials.Recruitment.Participants;

internal sealed class ParticipantConfiguration : IEntityTypeConfiguration<Participant>
{
    public void Configure(EntityTypeBuilder<Participant> participant)
    {
        participant.ToTable("Participants");
        participant.HasKey(p => p.Id);
        participant.Property(p => p.Id).ValueGeneratedNever();
        participant.Property(p => p.Code).HasMaxLength(32);
        participant.Property(p => p.Status).HasConversion<string>().HasMaxLength(16);
        participant.Property(p => p.ConsentVersion).HasMaxLength(64);
        participant.Property(p => p.FailedCriterion).HasMaxLength(64);
        participant.HasIndex(p => new { p.SiteId, p.Code }).IsUnique();
        participant.HasIndex(p => new { p.SiteId, p.Id });
    }
}
