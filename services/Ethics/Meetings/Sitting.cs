using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Ethics.Data;

namespace Trials.Ethics.Meetings;

/// <summary>
/// A day on which a committee met, whatever on: what was decided by the simplified procedure is reported at its next meetings (ETH-31b,
/// MR-37). A day may be there more than once.
/// </summary>
internal sealed class Sitting
{
    public Guid Id { get; init; }
    public Guid OrganisationId { get; init; }
    public DateOnly On { get; init; }
}

internal static class Sittings
{
    /// <summary>Notes, with what the meeting was opened for, that the committee meets today.</summary>
    public static void Sit(this EthicsDb db, Guid organisation, DateOnly today, DateTimeOffset now) =>
        db.Sittings.Add(new Sitting { Id = Guid.CreateVersion7(now), OrganisationId = organisation, On = today });
}

internal sealed class SittingConfiguration : IEntityTypeConfiguration<Sitting>
{
    public void Configure(EntityTypeBuilder<Sitting> sitting)
    {
        sitting.ToTable("Sittings");
        sitting.Property(s => s.Id).ValueGeneratedNever();
        sitting.HasIndex(s => new { s.OrganisationId, s.On });
    }
}
