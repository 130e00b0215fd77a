using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Trials.Messaging;

/// <summary>Which database a service writes; the one place that knows there are two kinds.</summary>
public static class Store
{
    public static void Configure(DbContextOptionsBuilder options, IConfiguration configuration, string name)
    {
        if (configuration.GetConnectionString(name) is { Length: > 0 } postgres)
        {
            options.UseNpgsql(postgres);
        }
        else
        {
            var directory = Path.GetFullPath(configuration["DataDirectory"] ?? "data");
            System.IO.Directory.CreateDirectory(directory);
            options.UseSqlite($"Data Source={Path.Combine(directory, name + ".db")}").AddInterceptors(SqlitePragmas.Instance);
        }
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));
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
