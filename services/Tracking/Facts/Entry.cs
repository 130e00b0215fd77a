using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Trials.Tracking.Facts;

/// <summary>One fact as it was published, at its place in its trial. Never changed.</summary>
internal sealed class Entry
{
    public required Guid TrialId { get; init; }

    /// <summary>1, 2, 3 … within the trial, in the order of arrival, without gaps: whoever pages by it misses none.</summary>
    public required long Position { get; init; }
    public Guid? SiteId { get; init; }
    public Guid? OrganisationId { get; init; }

    /// <summary>The event's wire name.</summary>
    public required string Event { get; init; }
    public required Guid AggregateId { get; init; }
    public required int Version { get; init; }
    public required DateTimeOffset OccurredAt { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }
    /// <summary>When it came here: what is new since a visit is told by this, however late it came.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid ActorOrganisationId { get; init; }
    public required string Role { get; init; }

    /// <summary>The whole event as JSON.</summary>
    public required string Body { get; init; }
}

internal sealed class EntryConfiguration : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> builder)
    {
        builder.ToTable("Entries");
        builder.HasKey(e => new { e.TrialId, e.Position });
        builder.Property(e => e.Position).ValueGeneratedNever();
        builder.Property(e => e.Event).HasMaxLength(120);
        builder.Property(e => e.Role).HasMaxLength(80);
        builder.HasIndex(e => new { e.TrialId, e.SiteId, e.Position });
        builder.HasIndex(e => e.ArrivedAt);
    }
}
