using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Trials.Messaging;

public static class MessagingModel
{
    /// <summary>
    /// Stores an immutable value (a record, or a read-only list of records) as JSON text. Change it by replacing it:
    /// only another reference counts as a change, so nothing is compared or copied in depth.
    /// </summary>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            new ValueConverter<T, string>(
                value => JsonSerializer.Serialize(value, MessageCatalog.Json),
                text => JsonSerializer.Deserialize<T>(text, MessageCatalog.Json)!),
            new ValueComparer<T>((a, b) => ReferenceEquals(a, b), value => value!.GetHashCode(), value => value));
        return property;
    }

    internal static void AddMessaging(this ModelBuilder model)
    {
        model.Entity<OutboxMessage>(outbox =>
        {
            outbox.ToTable("Outbox");
            outbox.HasKey(m => m.Position);
            outbox.Property(m => m.Position).ValueGeneratedOnAdd();
            outbox.Property(m => m.Type).HasMaxLength(120);
            outbox.Property(m => m.LastError).HasMaxLength(500);
            outbox.HasIndex(m => m.DueAt).HasFilter("\"SentAt\" IS NULL");
            outbox.HasIndex(m => m.SentAt);
        });
        model.Entity<InboxReceipt>(inbox =>
        {
            inbox.ToTable("Inbox");
            inbox.HasKey(r => new { r.MessageId, r.Consumer });
            inbox.Property(r => r.Consumer).HasMaxLength(120);
            inbox.HasIndex(r => r.AppliedAt);
        });
        model.Entity<ParkedMessage>(parked =>
        {
            parked.ToTable("Parked");
            parked.HasKey(m => new { m.MessageId, m.Consumer });
            parked.Property(m => m.Consumer).HasMaxLength(120);
            parked.Property(m => m.Type).HasMaxLength(120);
        });
        model.Entity<OperatorDeed>(deed =>
        {
            deed.ToTable("OperatorDeeds");
            deed.Property(d => d.Deed).HasMaxLength(16);
            deed.Property(d => d.Consumer).HasMaxLength(120);
            deed.Property(d => d.Reason).HasMaxLength(500);
        });
    }

    internal static void AddProviderConventions(this ModelConfigurationBuilder conventions, bool sqlite)
    {
        // SQLite has no instant type: without this it can neither compare nor order them.
        if (sqlite) conventions.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        else conventions.Properties<DateTimeOffset>().HaveConversion<Utc>();
    }

    // PostgreSQL refuses instants of another offset than UTC; callers may send any.
    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(instant => instant.ToUniversalTime(), instant => instant);

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
