using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Trials.Messaging;

/// <summary>The outbox table as the relay sees it: a few statements on many rows at once, in plain ADO because this is the hot path.</summary>
internal sealed class OutboxStore<TDb>(IServiceScopeFactory scopes, MessageCatalog catalog, TimeProvider clock) where TDb : ServiceDb
{
    private static readonly TimeSpan OneMoment = TimeSpan.FromMilliseconds(1);

    /// <summary>Leases rows to this process that are due now, or before a later instant when one is given, oldest first. Rows no contract of this release can read are parked instead.</summary>
    public Task<List<OutboxRow>> Claim(DateTimeOffset? dueBefore, CancellationToken ct) => Run(async (db, connection) =>
    {
        var now = clock.GetUtcNow();
        await using var command = connection.CreateCommand();
        var skipLocked = db.Database.IsNpgsql() ? "FOR UPDATE SKIP LOCKED" : "";
        command.CommandText = $"""
            UPDATE "Outbox" SET "DueAt" = @lease WHERE "Position" IN (
                SELECT "Position" FROM "Outbox" WHERE "SentAt" IS NULL AND "ParkedAt" IS NULL AND "DueAt" <= @now
                ORDER BY "Position" LIMIT {OutboxOptions.ClaimAtOnce} {skipLocked})
            RETURNING "Position", "MessageId", "Type", "Body", "TraceParent", "Attempts"
            """;
        Add(db, command, "lease", now + OutboxOptions.Lease);
        Add(db, command, "now", dueBefore > now ? dueBefore.Value : now);
        var rows = new List<OutboxRow>();
        var unreadable = new List<(long, string)>();
        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                try
                {
                    rows.Add(new OutboxRow(reader.GetInt64(0), reader.GetGuid(1), catalog.Deserialize(reader.GetString(2), reader.GetString(3)),
                        await reader.IsDBNullAsync(4, ct) ? null : reader.GetString(4), reader.GetInt32(5)));
                }
                catch (Exception cause) when (cause is InvalidOperationException or NotSupportedException or System.Text.Json.JsonException)
                {
                    unreadable.Add((reader.GetInt64(0), cause.Message));
                }
            }
        }
        foreach (var (position, cause) in unreadable) await Park(db, connection, position, cause, ct);
        rows.Sort((a, b) => a.Position.CompareTo(b.Position));
        return rows;
    }, ct);

    public Task MarkSent(IReadOnlyCollection<long> positions, CancellationToken ct) => Run(async (db, connection) =>
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"""UPDATE "Outbox" SET "SentAt" = @now WHERE "Position" IN ({string.Join(',', positions)})""";
        Add(db, command, "now", clock.GetUtcNow());
        return await command.ExecuteNonQueryAsync(ct);
    }, ct);

    public Task BackOff(long position, int attempts, string error, CancellationToken ct) => Run(async (db, connection) =>
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """UPDATE "Outbox" SET "Attempts" = @attempts, "LastError" = @error, "DueAt" = @due WHERE "Position" = @position""";
        Add(db, command, "attempts", attempts);
        Add(db, command, "error", error.Length > 500 ? error[..500] : error);
        Add(db, command, "due", clock.GetUtcNow() + BackOffAfter(attempts));
        Add(db, command, "position", position);
        return await command.ExecuteNonQueryAsync(ct);
    }, ct);

    /// <summary>Deletes what is older than it needs to be kept: sent rows after 30 days, receipts after 90.</summary>
    public Task Trim(CancellationToken ct) => Run(async (db, connection) =>
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """DELETE FROM "Outbox" WHERE "SentAt" < @sent; DELETE FROM "Inbox" WHERE "AppliedAt" < @applied""";
        Add(db, command, "sent", clock.GetUtcNow() - OutboxOptions.KeepSent);
        Add(db, command, "applied", clock.GetUtcNow() - OutboxOptions.KeepReceipts);
        return await command.ExecuteNonQueryAsync(ct);
    }, ct);

    private async Task Park(TDb db, DbConnection connection, long position, string cause, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = """UPDATE "Outbox" SET "ParkedAt" = @now, "LastError" = @cause WHERE "Position" = @position""";
        Add(db, command, "now", clock.GetUtcNow());
        Add(db, command, "cause", cause.Length > 500 ? cause[..500] : cause);
        Add(db, command, "position", position);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<T> Run<T>(Func<TDb, DbConnection, Task<T>> statement, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        using var pass = await WriteGate.Enter(db.File, ct);
        await db.Database.OpenConnectionAsync(ct);
        return await statement(db, db.Database.GetDbConnection());
    }

    private static TimeSpan BackOffAfter(int attempts)
    {
        var wait = OneMoment * (100 << Math.Min(attempts, 6));
        return wait < OutboxOptions.LongestBackOff ? wait : OutboxOptions.LongestBackOff;
    }

    private static void Add(TDb db, DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value is DateTimeOffset instant && db.Database.IsSqlite() ? instant.UtcTicks : value;
        command.Parameters.Add(parameter);
    }
}
