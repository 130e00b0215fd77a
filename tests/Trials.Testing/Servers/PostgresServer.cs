using System.Security.Cryptography;
using Npgsql;

namespace Trials.Testing.Servers;

/// <summary>
/// A PostgreSQL for tests: as a fixture the one all tests share, named by <c>TRIALS_TEST_POSTGRES</c> if set (a connection string
/// without database); by <see cref="StartPrivate"/> one to stop and kill. Tests are kept apart by databases.
/// </summary>
public sealed class PostgresServer : OutsideServer
{
    public PostgresServer() : this(isPrivate: false)
    {
    }

    private PostgresServer(bool isPrivate) : base("postgres", "TRIALS_TEST_POSTGRES", isPrivate)
    {
    }

    public static async Task<PostgresServer> StartPrivate()
    {
        var server = new PostgresServer(isPrivate: true);
        await server.InitializeAsync();
        return server;
    }

    /// <summary>Idle connections are given back soon, for every test brings its own database and so its own pool.</summary>
    public string ConnectionString(string database) => new NpgsqlConnectionStringBuilder(Address)
    {
        Database = database,
        ConnectionIdleLifetime = 5,
        ConnectionPruningInterval = 2,
    }.ConnectionString;

    /// <summary>A fresh, empty database whose name begins with <paramref name="name"/>; returns its connection string.</summary>
    public async Task<string> CreateDatabase(string name, CancellationToken ct = default)
    {
        var database = $"{name}_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        await Execute($"create database {Quoted(database)}", ct);
        return ConnectionString(database);
    }

    /// <summary>Deletes a database made by <see cref="CreateDatabase"/> and cuts the connections it still has.</summary>
    public async Task DropDatabase(string connectionString, CancellationToken ct = default)
    {
        await using (var pool = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(pool);
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database!;
        await Execute($"drop database if exists {Quoted(database)} with (force)", ct);
    }

    private async Task Execute(string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private static string Quoted(string identifier) => $"\"{identifier.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
