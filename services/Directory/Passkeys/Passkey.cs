using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Directory.Passkeys;

/// <summary>A key of a person's phone, computer or security token: its public half, and how often it signed.</summary>
internal sealed class Passkey
{
    public const int LongestName = 60;

    private Passkey() { }

    public Guid Id { get; private init; }
    public Guid PersonId { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>What the device calls it; unique in the world.</summary>
    public byte[] CredentialId { get; private init; } = [];

    /// <summary>COSE.</summary>
    public byte[] PublicKey { get; private init; } = [];
    public long SignCount { get; private set; }
    public IReadOnlyList<string> Transports { get; private init; } = [];
    public bool IsBackupEligible { get; private init; }
    public bool IsBackedUp { get; private set; }
    public DateTimeOffset AddedAt { get; private init; }
    public DateTimeOffset? LastUsedAt { get; private set; }

    public static Passkey Of(Guid id, Guid personId, string name, UserPasskeyInfo made, DateTimeOffset now) => new()
    {
        Id = id,
        PersonId = personId,
        Name = name,
        CredentialId = made.CredentialId,
        PublicKey = made.PublicKey,
        SignCount = made.SignCount,
        Transports = made.Transports ?? [],
        IsBackupEligible = made.IsBackupEligible,
        IsBackedUp = made.IsBackedUp,
        AddedAt = now,
    };

    /// <summary>As ASP.NET Core compares an assertion with it. No attestation is kept, for none is asked for.</summary>
    public UserPasskeyInfo ToInfo() => new(
        CredentialId, PublicKey, AddedAt, (uint)SignCount, [.. Transports], isUserVerified: true, IsBackupEligible, IsBackedUp, [], []);

    public void WasUsed(UserPasskeyInfo now, DateTimeOffset at) => (SignCount, IsBackedUp, LastUsedAt) = (now.SignCount, now.IsBackedUp, at);
}

/// <summary>A challenge that was sent and not answered yet: good once, for five minutes.</summary>
internal sealed class PasskeyChallenge
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    public Guid Id { get; init; }

    /// <summary>Who adds a key by it; null for signing in.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What ASP.NET Core needs to check the answer.</summary>
    public string State { get; init; } = "";
    public DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class PasskeyConfiguration : IEntityTypeConfiguration<Passkey>, IEntityTypeConfiguration<PasskeyChallenge>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("Passkeys");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Name).HasMaxLength(Passkey.LongestName);
        builder.Property(p => p.Transports).HasJson();
        builder.HasIndex(p => p.CredentialId).IsUnique();
        builder.HasIndex(p => p.PersonId);
    }

    public void Configure(EntityTypeBuilder<PasskeyChallenge> builder)
    {
        builder.ToTable("PasskeyChallenges");
        builder.HasKey(c => c.Id);
        builder.HasIndex(c => c.ExpiresAt);
    }
}
