using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Trials.Directory.SignIn;

/// <summary>
/// A person's password and how often it was tried. A try is counted before it is looked at, so that parallel guesses get no more
/// tries than five: open → five failures → closed for 15 minutes → open.
/// </summary>
internal sealed class Password
{
    /// <summary>Whose password is tried when nobody has that name: such a try costs the same time and the same writes.</summary>
    public static readonly Guid Nobody = Guid.Empty;

    public const int MostFailures = 5;
    public static readonly TimeSpan ClosedFor = TimeSpan.FromMinutes(15);

    private Password() { }

    public Guid Id { get; private init; }
    public string Hash { get; private set; } = "";
    public int Failures { get; private set; }
    public DateTimeOffset LastTryAt { get; private set; }

    /// <summary>Tries ever refused because it was closed.</summary>
    public long Refused { get; private set; }

    public static Password Of(Guid personId, string hash, DateTimeOffset now) => new() { Id = personId, Hash = hash, LastTryAt = now };

    /// <summary>Counts a try as failed until it is known to have succeeded; false when it is not to be looked at.</summary>
    public bool Try(DateTimeOffset now)
    {
        var isOver = now >= LastTryAt + ClosedFor;
        if (Failures >= MostFailures && !isOver)
        {
            Refused++;
            return false;
        }
        Failures = isOver ? 1 : Failures + 1;
        LastTryAt = now;
        return true;
    }

    /// <summary>
    /// The try was right as far as it went: it counts neither as a failure nor as a success. Never below none: another try may have succeeded
    /// since this one was counted.
    /// </summary>
    public void TakeBack() => Failures = Math.Max(Failures - 1, 0);

    public void Succeeded() => Failures = 0;

    public void Change(string hash) => (Hash, Failures) = (hash, 0);
}

internal sealed class PasswordConfiguration : IEntityTypeConfiguration<Password>
{
    public void Configure(EntityTypeBuilder<Password> builder)
    {
        builder.ToTable("Passwords");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Hash).HasMaxLength(200);
    }
}
