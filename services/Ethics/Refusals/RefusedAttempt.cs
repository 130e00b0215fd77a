using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Trials.Ethics.Refusals;

/// <summary>
/// That somebody signed in tried a committee's deed without its role (ETH-30, rules.md 14 case 18): who, when and which deed, not what they
/// wrote. Never changed, never deleted.
/// </summary>
internal sealed class RefusedAttempt
{
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string Roles { get; init; }

    /// <summary>The endpoint's name, such as CastVote.</summary>
    public required string Deed { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>The hospital whose committee decides the case; absent when there is no such case.</summary>
    public Guid? CommitteeId { get; init; }
}

internal sealed class RefusedAttemptConfiguration : IEntityTypeConfiguration<RefusedAttempt>
{
    public void Configure(EntityTypeBuilder<RefusedAttempt> attempt)
    {
        attempt.ToTable("RefusedAttempts");
        attempt.Property(a => a.Id).ValueGeneratedNever();
        attempt.Property(a => a.Roles).HasMaxLength(200);
        attempt.Property(a => a.Deed).HasMaxLength(80);
        attempt.HasIndex(a => new { a.CommitteeId, a.Id });
    }
}
