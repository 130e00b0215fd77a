using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Trials.Messaging;

/// <summary>Which database a service writes; the one place that knows there are two kinds.</summary>
public static class Store
{
    public static bool TakesManyWriters(IConfiguration configuration, string name) => !string.IsNullOrEmpty(configuration.GetConnectionString(name));

    public static void Configure(DbContextOptionsBuilder options, IConfiguration configuration, string name)
    {
        if (configuration.GetConnectionString(name) is { Length: > 0 } postgres)
        {
            options.UseNpgsql(Tuned(postgres));
        }
        else
        {
            var directory = Path.GetFullPath(configuration["DataDirectory"] ?? "data");
            System.IO.Directory.CreateDirectory(directory);
            options.UseSqlite($"Data Source={Path.Combine(directory, name + ".db")}").AddInterceptors(SqlitePragmas.Instance);
        }
        // What fails in a save is told by whoever saved; a repetition or a lost race, both ordinary, must not look like a fault.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning)
            .Log((CoreEventId.SaveChangesFailed, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug)));
    }

    /// <summary>
    /// A handful of statements make up nearly all traffic: each connection keeps them parsed and planned, and is not reset between uses,
    /// since nothing here leaves anything behind in a session. What the connection string says itself stands.
    /// </summary>
    public static string Tuned(string postgres)
    {
        var given = new NpgsqlConnectionStringBuilder(postgres);
        // ContainsKey asks whether there is such a setting at all; ShouldSerialize, whether it was given.
        if (!given.ShouldSerialize("Max Auto Prepare")) given.MaxAutoPrepare = 100;
        if (!given.ShouldSerialize("No Reset On Close")) given.NoResetOnClose = true;
        return given.ConnectionString;
    }

    /// <summary>Every commit reaches the disk (FULL) and readers never wait for a writer (WAL).</summary>
    private sealed class SqlitePragmas : DbConnectionInterceptor
    {
        public static readonly SqlitePragmas Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Set(connection);
            return Task.CompletedTask;
        }

        private static void Set(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000";
            command.ExecuteNonQuery();
        }
    }
}
