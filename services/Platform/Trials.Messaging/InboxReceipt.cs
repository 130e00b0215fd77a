using Microsoft.EntityFrameworkCore;

namespace Trials.Messaging;

/// <summary>Proof that one consumer has applied one message; its key is what makes redelivery harmless. Kept 90 days.</summary>
public sealed class InboxReceipt
{
    public required Guid MessageId { get; init; }
    public required string Consumer { get; init; }
    public required DateTimeOffset AppliedAt { get; init; }

    /// <summary>Inserts the receipt now and says whether it was not there before: whether the message is still to be applied.</summary>
    internal static async Task<bool> TryInsert(ServiceDb db, Delivery delivery, DateTimeOffset now, CancellationToken ct)
    {
        object at = db.Database.IsSqlite() ? now.UtcTicks : now;
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Inbox" ("MessageId", "Consumer", "AppliedAt") VALUES ({delivery.MessageId}, {delivery.Consumer}, {at})
            ON CONFLICT DO NOTHING
            """, ct) == 1;
    }
}
