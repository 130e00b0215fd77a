using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Trials.Messaging;

internal static class Receipts
{
    /// <summary>Inserts the receipts of a batch in one statement and returns those that were not there before: the messages to apply.</summary>
    public static async Task<HashSet<(Guid MessageId, string Consumer)>> Insert(
        ServiceDb db, List<Delivery> batch, DateTimeOffset now, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var sql = new StringBuilder("""INSERT INTO "Inbox" ("MessageId", "Consumer", "AppliedAt") VALUES """);
        Add(command, "now", db.Database.IsSqlite() ? now.UtcTicks : now);
        for (var i = 0; i < batch.Count; i++)
        {
            sql.Append(i == 0 ? "" : ", ").Append("(@m").Append(i).Append(", @c").Append(i).Append(", @now)");
            Add(command, $"m{i}", batch[i].MessageId);
            Add(command, $"c{i}", batch[i].Consumer);
        }
        command.CommandText = sql.Append(""" ON CONFLICT DO NOTHING RETURNING "MessageId", "Consumer" """).ToString();

        var fresh = new HashSet<(Guid, string)>(batch.Count);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) fresh.Add((reader.GetGuid(0), reader.GetString(1)));
        return fresh;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
