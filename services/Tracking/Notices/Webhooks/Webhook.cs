using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Trials.Messaging;
using Trials.Web;

namespace Trials.Tracking.Notices.Webhooks;

/// <summary>
/// An address at which an organisation's own system is told the facts it may see: on → off, after too many failures or at the receiver's own
/// word; on again when its people say so. It sees what the roles see in which it was last registered.
/// </summary>
internal sealed class Webhook
{
    private const string SecretMark = "whsec_";

    private Webhook() { }

    public Guid Id { get; private init; }
    public Guid OrganisationId { get; private init; }
    public string Name { get; private init; } = "";
    public string Url { get; private set; } = "";
    public IReadOnlyList<string> Roles { get; private set; } = [];

    /// <summary>Shown once to whoever registers; kept in the clear, because every message is signed with it.</summary>
    public string Secret { get; private set; } = "";
    public DateTimeOffset RegisteredAt { get; private init; }
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>Until when one process sends for it: two would break the order.</summary>
    public DateTimeOffset HeldUntil { get; set; }

    /// <summary>What this webhook sees is what such a caller would; no person is behind it.</summary>
    public Caller Caller => new(Guid.Empty, OrganisationId, Roles is [var first, ..] ? first : "", Roles.ToHashSet());

    public static Webhook Of(Guid organisation, string name, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), OrganisationId = organisation, Name = name, RegisteredAt = now, HeldUntil = now };

    public void Point(string url, IReadOnlyCollection<string> roles) => (Url, Roles, DisabledAt) = (url, [.. roles.Order()], null);

    public void Disable(DateTimeOffset now) => DisabledAt ??= now;

    public string NewSecret() => Secret = SecretMark + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    public byte[] Key => Convert.FromBase64String(Secret[SecretMark.Length..]);
}

/// <summary>How far one webhook has come in one case, and how often the next fact was tried.</summary>
internal sealed class WebhookCursor
{
    public required Guid WebhookId { get; init; }
    public required Guid TrialId { get; init; }

    /// <summary>The position of the newest fact that was taken or that the organisation may not see.</summary>
    public required long Position { get; set; }
    public int Attempts { get; set; }
    public required DateTimeOffset DueAt { get; set; }
}

/// <summary>One attempt to hand over one fact.</summary>
internal sealed class WebhookReceipt
{
    public required Guid Id { get; init; }
    public required Guid WebhookId { get; init; }
    public required Guid TrialId { get; init; }
    public required long Position { get; init; }
    public required int Attempt { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>The HTTP status; absent when there was no answer.</summary>
    public int? Status { get; init; }
    public string? Error { get; init; }
    public required int Milliseconds { get; init; }
}

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("Webhooks");
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Name).HasMaxLength(60);
        builder.Property(w => w.Url).HasMaxLength(500);
        builder.Property(w => w.Secret).HasMaxLength(60);
        builder.Property(w => w.Roles).HasJson();
        builder.Ignore(w => w.Caller);
        builder.Ignore(w => w.Key);
        builder.HasIndex(w => new { w.OrganisationId, w.Name }).IsUnique();
    }
}

internal sealed class WebhookCursorConfiguration : IEntityTypeConfiguration<WebhookCursor>
{
    public void Configure(EntityTypeBuilder<WebhookCursor> builder)
    {
        builder.ToTable("WebhookCursors");
        builder.HasKey(c => new { c.WebhookId, c.TrialId });
        // A replay that is asked for while a fact is on its way stands.
        builder.Property(c => c.Position).IsConcurrencyToken();
    }
}

internal sealed class WebhookReceiptConfiguration : IEntityTypeConfiguration<WebhookReceipt>
{
    public void Configure(EntityTypeBuilder<WebhookReceipt> builder)
    {
        builder.ToTable("WebhookReceipts");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Error).HasMaxLength(200);
        builder.HasIndex(r => new { r.WebhookId, r.Id });
        builder.HasIndex(r => r.At);
    }
}
