using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Directory.Sessions;

namespace Trials.Directory.Records;

/// <summary>What can happen to somebody's access.</summary>
internal enum AccessDeed
{
    SignedIn, SignInRefused, Signed, SignatureRefused, SessionEnded, PasswordSet, SecondFactorAdded, SecondFactorRemoved, AccessReset,
    RolesChanged, Invited,
}

/// <summary>One thing that happened to a person's access: when, where, how, and by whom. Never changed; shown to the person and to their administrator.</summary>
internal sealed class AccessRecord
{
    public const int LongestDetail = 200;

    public Guid Id { get; init; }
    public Guid PersonId { get; init; }
    public DateTimeOffset At { get; init; }
    public AccessDeed Deed { get; init; }

    /// <summary>How they signed in, why it ended, the roles before and after.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Who did it; null when nobody was signed in yet.</summary>
    public Guid? ByPersonId { get; init; }
    public string? Device { get; init; }
    public string? Address { get; init; }
}

internal sealed class AccessRecordConfiguration : IEntityTypeConfiguration<AccessRecord>
{
    public void Configure(EntityTypeBuilder<AccessRecord> builder)
    {
        builder.ToTable("AccessRecords");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Deed).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Detail).HasMaxLength(AccessRecord.LongestDetail);
        builder.Property(r => r.Device).HasMaxLength(Place.LongestDevice);
        builder.Property(r => r.Address).HasMaxLength(45);
        builder.HasIndex(r => new { r.PersonId, r.Id });
    }
}
