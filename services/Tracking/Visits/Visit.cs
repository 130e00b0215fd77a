using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Trials.Tracking.Visits;

/// <summary>Up to when a person has looked at what changed.</summary>
internal sealed class Visit
{
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; set; }
}

internal sealed class VisitConfiguration : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("Visits");
        builder.HasKey(v => v.PersonId);
        builder.Property(v => v.PersonId).ValueGeneratedNever();
    }
}
