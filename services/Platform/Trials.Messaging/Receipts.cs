using Microsoft.EntityFrameworkCore;

namespace Trials.Messaging;

internal static class Receipts
{
    /// <summary>Inserts the receipt now and says whether it was not there before: whether the message is still to be applied.</summary>
    public static async Task<bool> TryInsert(ServiceDb db, Delivery delivery, DateTimeOffset now, CancellationToken ct)
    {
        object at = db.Database.IsSqlite() ? now.UtcTicks : now;
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Inbox" ("MessageId", "Consumer", "AppliedAt") VALUES ({delivery.MessageId}, {delivery.Consumer}, {at})
            ON CONFLICT DO NOTHING
            """, ct) == 1;
    }
}
