using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;
using Trials.Tracking.Notices.Contacts;

namespace Trials.Tracking.Notices.Mails;

internal enum MailKind { Confirmation, Urgent, Digest }

/// <summary>
/// One mail on its way: waiting → sent, or refused when the receiving server does not know the address. It waits as long as the mail
/// server is dead. Its text is made when it is sent. Its Message-ID is its id, at every attempt.
/// </summary>
internal sealed class Mail
{
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(15);

    public required Guid Id { get; init; }
    public required Guid ContactId { get; init; }
    public required MailKind Kind { get; init; }
    public required string Address { get; init; }
    public required Language Language { get; init; }
    public IReadOnlyList<Guid> NoticeIds { get; init; } = [];

    /// <summary>The code that confirms the address; gone once the mail is.</summary>
    public string? Code { get; private set; }

    /// <summary>The day whose digest it is; with the contact unique, so nobody gets two.</summary>
    public DateOnly? DigestOf { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before then; also how long a sender holds it that may have died.</summary>
    public required DateTimeOffset DueAt { get; set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? RefusedAt { get; private set; }
    public string? LastError { get; private set; }

    public static Mail Confirmation(Contact contact, string code, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), ContactId = contact.Id, Kind = MailKind.Confirmation, Address = contact.Address,
        Language = contact.Language, Code = code, CreatedAt = now, DueAt = now,
    };

    public static Mail Of(Contact contact, MailKind kind, IReadOnlyList<Guid> notices, DateOnly? digestOf, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now), ContactId = contact.Id, Kind = kind, Address = contact.Address,
        Language = contact.Language, NoticeIds = notices, DigestOf = digestOf, CreatedAt = now, DueAt = now,
    };

    public void Sent(DateTimeOffset now) => (SentAt, Attempts, LastError, Code) = (now, Attempts + 1, null, null);

    public void Refused(string error, DateTimeOffset now) => (RefusedAt, Attempts, LastError, Code) = (now, Attempts + 1, Cut(error), null);

    /// <summary>Tried in vain: 10 s until the next attempt, twice as long each time, 15 minutes at most.</summary>
    public void Failed(string error, DateTimeOffset now)
    {
        var wait = TimeSpan.FromSeconds(10 * Math.Pow(2, Math.Min(Attempts, 10)));
        (Attempts, LastError, DueAt) = (Attempts + 1, Cut(error), now + (wait < LongestBackOff ? wait : LongestBackOff));
    }

    private static string Cut(string error) => error.Length > 500 ? error[..500] : error;
}

/// <summary>That a notice is in a mail to a contact: nobody is mailed the same twice.</summary>
internal sealed class MailedNotice
{
    public required Guid ContactId { get; init; }
    public required Guid NoticeId { get; init; }
}

internal sealed class MailConfiguration : IEntityTypeConfiguration<Mail>
{
    public void Configure(EntityTypeBuilder<Mail> builder)
    {
        builder.ToTable("Mails");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Address).HasMaxLength(254);
        builder.Property(m => m.Language).HasConversion<string>().HasMaxLength(2);
        builder.Property(m => m.NoticeIds).HasJson();
        builder.Property(m => m.Code).HasMaxLength(8);
        builder.Property(m => m.LastError).HasMaxLength(500);
        builder.HasIndex(m => new { m.ContactId, m.DigestOf }).IsUnique().HasFilter("\"DigestOf\" IS NOT NULL");
        builder.HasIndex(m => m.DueAt).HasFilter("\"SentAt\" IS NULL AND \"RefusedAt\" IS NULL");
        builder.HasIndex(m => m.CreatedAt);
    }
}

internal sealed class MailedNoticeConfiguration : IEntityTypeConfiguration<MailedNotice>
{
    public void Configure(EntityTypeBuilder<MailedNotice> builder)
    {
        builder.ToTable("MailedNotices");
        builder.HasKey(m => new { m.ContactId, m.NoticeId });
    }
}
