using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Tracking.Notices.Contacts;

internal enum Language { Zh, En }

/// <summary>What is mailed: all, of which what is not urgent comes once a day, or the urgent alone.</summary>
internal enum Mailing { Everything, UrgentOnly }

/// <summary>Who is mailed instead, from one day to another, both included, for the roles that the two share.</summary>
internal sealed record Deputy(Guid PersonId, DateOnly From, DateOnly To);

/// <summary>A code on its way to an address: its hash, until when it opens, and how often it was tried.</summary>
internal sealed record Challenge(string Hash, DateTimeOffset Until, int Tries);

/// <summary>
/// Where a person, or the desk that an organisation's people of one role share, wants to be mailed: unconfirmed → confirmed, by a code
/// sent to the address; another address begins anew. Nothing is mailed to an address that is not confirmed. It is the one place of this
/// service that holds personal data, written and deleted by the person.
/// </summary>
internal sealed class Contact
{
    public const int CodesADay = 5;
    private const int MostTries = 5;
    private static readonly TimeSpan CodeOpensFor = TimeSpan.FromHours(24);

    private Contact() { }

    /// <summary>The person; of a desk, an id of its own.</summary>
    public Guid Id { get; private init; }
    public bool IsDesk { get; private init; }
    public Guid OrganisationId { get; private set; }
    public NoticeRoles Roles { get; private set; }
    public string Address { get; private set; } = "";
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Challenge? Challenge { get; private set; }
    public DateOnly CodesSentOn { get; private set; }
    public int CodesSent { get; private set; }
    public Language Language { get; private set; }

    /// <summary>The hour of the day, 0 to 23 in the calendar's zone, from which the day's digest may be sent.</summary>
    public int DigestHour { get; private set; }
    public Mailing Mailing { get; private set; }
    public Deputy? Deputy { get; private set; }

    /// <summary>The day for which the digest was last made, also when there was nothing to tell.</summary>
    public DateOnly DigestedOn { get; set; }

    /// <summary>When the person was last here: their roles are known as of then.</summary>
    public DateTimeOffset SeenAt { get; private set; }

    public static Contact Of(Guid id, bool isDesk, Guid organisation, NoticeRoles roles) =>
        new() { Id = id, IsDesk = isDesk, OrganisationId = organisation, Roles = roles };

    public void Seen(Guid organisation, NoticeRoles roles, DateTimeOffset now)
    {
        (OrganisationId, Roles) = (organisation, roles);
        // A day's accuracy suffices, and reading a list must not write each time.
        if (now - SeenAt > TimeSpan.FromDays(1)) SeenAt = now;
    }

    public void Prefer(Language language, int digestHour, Mailing mailing, Deputy? deputy) =>
        (Language, DigestHour, Mailing, Deputy) = (language, digestHour, mailing, deputy);

    /// <summary>Takes another address and returns the code to send there; null when it is confirmed already.</summary>
    /// <exception cref="RuleViolationException">More codes were asked for on this day than are sent.</exception>
    public string? Move(string address, DateOnly today, DateTimeOffset now)
    {
        if (address == Address && ConfirmedAt is not null) return null;
        if (CodesSentOn != today) (CodesSentOn, CodesSent) = (today, 0);
        Rule.Require(CodesSent < CodesADay, NoticeProblems.TooManyCodes, CodesADay);
        CodesSent++;
        var code = RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
        (Address, ConfirmedAt, Challenge) = (address, null, new Challenge(HashOf(code), now + CodeOpensFor, 0));
        return code;
    }

    /// <summary>Whether the code opened the address. Only the first tries count, and each is remembered.</summary>
    public bool Confirm(string code, DateTimeOffset now)
    {
        if (Challenge is not { } open || open.Tries >= MostTries || now > open.Until) return false;
        Challenge = open with { Tries = open.Tries + 1 };
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(code)), Encoding.ASCII.GetBytes(open.Hash))) return false;
        (ConfirmedAt, Challenge) = (now, null);
        return true;
    }

    public bool IsAwayOn(DateOnly day) => Deputy is { } deputy && day >= deputy.From && day <= deputy.To;

    private string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id} {code}")));
}

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("Contacts");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Address).HasMaxLength(254);
        builder.Property(c => c.Challenge).HasJson();
        builder.Property(c => c.Deputy).HasJson();
        builder.Property(c => c.Language).HasConversion<string>().HasMaxLength(2);
        builder.Property(c => c.Mailing).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(c => new { c.OrganisationId, c.Roles }).IsUnique().HasFilter("\"IsDesk\"");
        builder.HasIndex(c => new { c.DigestedOn, c.DigestHour });
    }
}
