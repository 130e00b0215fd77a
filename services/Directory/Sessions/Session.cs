using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Directory.SignIn;
using Trials.Messaging;

namespace Trials.Directory.Sessions;

/// <summary>Why a sign-in ended before its time.</summary>
internal enum SessionEnd { ByThePerson, ByTheAdministrator, TokenUsedTwice, PasswordChanged, LeftTheOrganisation }

/// <summary>
/// One sign-in of a person in one place: open → ended, or run out (unused for an hour, or twelve hours old, unless set otherwise).
/// Of its refresh token only hashes are kept; each use exchanges it for the next one, and an old one ends the sign-in.
/// </summary>
internal sealed class Session
{
    /// <summary>The method that says two factors were shown (RFC 8176).</summary>
    public const string TwoFactors = "mfa";

    /// <summary>Two requests of one browser may come with the same token at one instant; both get the same next one.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);

    private Session() { }

    public Guid Id { get; private init; }
    public Guid PersonId { get; private init; }
    public string SessionHash { get; private init; } = "";
    public string TurnHash { get; private set; } = "";
    public string? SpentHash { get; private set; }
    public string? Nonce { get; private set; }
    public DateTimeOffset TurnedAt { get; private set; }

    /// <summary>When the person showed who they are; using the token does not change it.</summary>
    public DateTimeOffset SignedInAt { get; private init; }

    /// <summary>How they showed it, in the words of RFC 8176.</summary>
    public IReadOnlyList<string> Methods { get; private set; } = [];
    public DateTimeOffset LastUsedAt { get; private set; }
    public string Device { get; private init; } = "";
    public string? Address { get; private init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public SessionEnd? EndedBecause { get; private set; }

    public static Session Begin(Guid id, Guid personId, RefreshToken token, IReadOnlyList<string> methods, Place place, DateTimeOffset now) => new()
    {
        Id = id,
        PersonId = personId,
        SessionHash = Secret.Hash(token.Session),
        TurnHash = Secret.Hash(token.Turn),
        TurnedAt = now,
        SignedInAt = now,
        LastUsedAt = now,
        Methods = methods,
        Device = place.Device,
        Address = place.Address,
    };

    public bool IsOpen(DateTimeOffset now, SignInOptions options) => EndedAt is null && now < RunsOutAt(options);

    /// <summary>When it ends by itself if it is not used again.</summary>
    public DateTimeOffset RunsOutAt(SignInOptions options)
    {
        var (unused, oldest) = (LastUsedAt + options.SessionIdle, SignedInAt + options.SessionLifetime);
        return unused < oldest ? unused : oldest;
    }

    /// <summary>Exchanges the token for the next one. Null: the token was used before, and the sign-in ends.</summary>
    public RefreshToken? Turn(RefreshToken given, DateTimeOffset now)
    {
        if (Secret.Matches(given.Turn, TurnHash))
        {
            (SpentHash, Nonce, TurnedAt, LastUsedAt) = (TurnHash, Secret.New(), now, now);
            var next = given.Next(Nonce);
            TurnHash = Secret.Hash(next.Turn);
            return next;
        }
        if (SpentHash is { } spent && Secret.Matches(given.Turn, spent) && now < TurnedAt + Grace) return given.Next(Nonce!);
        End(SessionEnd.TokenUsedTwice, now);
        return null;
    }

    /// <summary>The person has just set up a second factor, by using it.</summary>
    public void Strengthen(string method) => Methods = [.. Methods.Append(method).Append(TwoFactors).Distinct()];

    public void End(SessionEnd because, DateTimeOffset now)
    {
        if (EndedAt is null) (EndedAt, EndedBecause) = (now, because);
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.SessionHash).HasMaxLength(64);
        builder.Property(s => s.TurnHash).HasMaxLength(64);
        builder.Property(s => s.SpentHash).HasMaxLength(64);
        builder.Property(s => s.Nonce).HasMaxLength(43);
        builder.Property(s => s.Methods).HasJson();
        builder.Property(s => s.Device).HasMaxLength(Place.LongestDevice);
        builder.Property(s => s.Address).HasMaxLength(45);
        builder.Property(s => s.EndedBecause).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(s => s.SessionHash).IsUnique();
        builder.HasIndex(s => s.PersonId);
    }
}
