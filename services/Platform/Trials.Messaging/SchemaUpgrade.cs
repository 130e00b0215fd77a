using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Trials.Messaging;

/// <summary>
/// Brings a service's database to this release before anything else starts: applies the scripts <c>Data/Schema/{provider}/NNNN_name.sql</c>
/// not yet applied, in one transaction, under a lock that replicas share. Waits a minute for a server that is still starting.
/// </summary>
internal sealed partial class SchemaUpgrade<TDb>(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SchemaUpgrade<TDb>> logger) : IHostedService
    where TDb : ServiceDb
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        for (var patience = 60; ; patience--)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await SchemaScripts.Apply(scope.ServiceProvider.GetRequiredService<TDb>(), clock.GetUtcNow(), cancellationToken);
                return;
            }
            catch (Exception outage) when (patience > 0 && Outage.Is(outage))
            {
                LogWaiting(outage.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(121, LogLevel.Warning, "The store is not ready yet: {Reason}")]
    private partial void LogWaiting(string reason);
}

/// <summary>A database holds tables that none of this release's scripts made: of an unreleased build, or of another program.</summary>
public sealed class ForeignSchemaException(DbConnection store) : Exception(
    $"The database {store.Database} at {store.DataSource} was made by an earlier unreleased build, or by another program, and cannot be upgraded. "
    + "Nothing in it was changed. Start with another data folder (deploy/run --data DIR) or another database, or remove this one.");

/// <summary>The schema of one service as numbered SQL scripts, embedded in its assembly.</summary>
public static class SchemaScripts
{
    private const long AdvisoryLock = 7_421_004_930;

    /// <summary>Creates the database when absent and applies the scripts that are missing.</summary>
    /// <exception cref="ForeignSchemaException">What is there was not made by these scripts.</exception>
    public static async Task Apply(ServiceDb db, DateTimeOffset now, CancellationToken ct)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(ct)) await Create(creator, ct);

        await using var work = await db.Begin(ct);
#pragma warning disable EF1002, EF1003 // scripts are ours, from the assembly
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync($"SELECT pg_advisory_xact_lock({AdvisoryLock})", ct);
        var isEmpty = !await creator.HasTablesAsync(ct);
        await db.Database.ExecuteSqlRawAsync(
            """CREATE TABLE IF NOT EXISTS "SchemaScripts" ("Name" varchar(120) PRIMARY KEY, "Sha256" varchar(64) NOT NULL, "AppliedAt" varchar(40) NOT NULL)""", ct);
        var applied = await db.Database.SqlQueryRaw<AppliedScript>("""SELECT "Name", "Sha256" FROM "SchemaScripts" """).ToDictionaryAsync(s => s.Name, ct);
        if (applied.Count == 0 && !isEmpty) throw new ForeignSchemaException(db.Database.GetDbConnection());
        foreach (var (name, sql) in For(db))
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            if (applied.TryGetValue(name, out var before))
            {
                if (before.Sha256 != hash) throw new ForeignSchemaException(db.Database.GetDbConnection());
                continue;
            }
            await Execute(db, sql, ct);
            await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "SchemaScripts" ("Name", "Sha256", "AppliedAt") VALUES ({name}, {hash}, {now.ToString("O")})""", ct);
        }
#pragma warning restore EF1002, EF1003
        await work.Commit(ct);
    }

    /// <summary>The scripts of this context's provider, oldest first.</summary>
    public static IEnumerable<(string Name, string Sql)> For(ServiceDb db)
    {
        var assembly = db.GetType().Assembly;
        var prefix = $"schema/{(db.Database.IsNpgsql() ? "postgres" : "sqlite")}/";
        return assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(resource => (resource[prefix.Length..^".sql".Length], Read(assembly, resource)));
    }

    private sealed record AppliedScript(string Name, string Sha256);

    private static async Task Create(IRelationalDatabaseCreator creator, CancellationToken ct)
    {
        try
        {
            await creator.CreateAsync(ct);
        }
        catch (DbException raced) when (raced.SqlState is "42P04" or "23505")
        {
            // Another replica created it between our look and our deed.
        }
    }

    private static async Task Execute(ServiceDb db, string sql, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // scripts are ours, from the assembly
        command.CommandText = sql;
        command.CommandTimeout = 0;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
