using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;

namespace Trials.Directory.SecondFactor;

/// <summary>
/// A person's authenticator app: proposed → confirmed by its first code. A code is good once, and so is each recovery code.
/// Whoever uses it holds the lock of the person's password, where failures are counted.
/// </summary>
internal sealed class Authenticator
{
    private Authenticator() { }

    /// <summary>The person's.</summary>
    public Guid Id { get; private init; }

    /// <summary>Encrypted by data protection.</summary>
    public byte[] ProtectedSecret { get; private init; } = [];
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public long LastStep { get; private set; }
    public IReadOnlyList<string> RecoveryHashes { get; private set; } = [];

    public static Authenticator Propose(Guid personId, byte[] protectedSecret) => new() { Id = personId, ProtectedSecret = protectedSecret };

    /// <summary>Takes a code of the app; false when it is wrong or was used before.</summary>
    public bool AcceptCode(string code, ReadOnlySpan<byte> secret, DateTimeOffset now)
    {
        if (Totp.StepOf(secret, code, now, LastStep) is not { } step) return false;
        LastStep = step;
        return true;
    }

    /// <summary>Takes a recovery code, which is spent then.</summary>
    public bool AcceptRecovery(string code)
    {
        var hash = RecoveryCodes.Hash(code);
        if (!RecoveryHashes.Contains(hash)) return false;
        RecoveryHashes = [.. RecoveryHashes.Where(kept => kept != hash)];
        return true;
    }

    public void Confirm(DateTimeOffset now) => ConfirmedAt = now;

    /// <summary>Gives new recovery codes, told once; the ones before stop working.</summary>
    public string[] GiveRecoveryCodes()
    {
        var codes = RecoveryCodes.New();
        RecoveryHashes = [.. codes.Select(RecoveryCodes.Hash)];
        return codes;
    }
}

internal sealed class AuthenticatorConfiguration : IEntityTypeConfiguration<Authenticator>
{
    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.ToTable("Authenticators");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.RecoveryHashes).HasJson();
    }
}
