using Npgsql;
using Trials.Testing.Servers;

namespace Trials.Platform.Tests.Servers;

public sealed class PostgresServerTests(PostgresServer shared) : IClassFixture<PostgresServer>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stopped_server_comes_back_with_its_data_at_its_address()
    {
        await using var server = await PostgresServer.StartPrivate();
        var database = await server.CreateDatabase("outage", Ct);
        await Write(database, "before the stop");

        await server.Stop(Ct);
        await ThenUnreachable(database);
        await server.Start(Ct);

        Assert.Equal(["before the stop"], await Read(database));
    }

    [Fact]
    public async Task A_killed_server_comes_back_with_what_was_committed()
    {
        await using var server = await PostgresServer.StartPrivate();
        var database = await server.CreateDatabase("crash", Ct);
        await Write(database, "before the crash");

        await server.Kill(Ct);
        await ThenUnreachable(database);
        await server.Start(Ct);
        await Write(database, "after the crash");

        Assert.Equal(["after the crash", "before the crash"], await Read(database));
    }

    [Fact]
    public async Task A_paused_server_answers_only_after_it_is_resumed()
    {
        await using var server = await PostgresServer.StartPrivate();
        var database = await server.CreateDatabase("pause", Ct);
        await Write(database, "before the pause");

        await server.Pause(Ct);
        var answer = Read(database);
        var first = await Task.WhenAny(answer, Task.Delay(TimeSpan.FromMilliseconds(300), Ct));
        Assert.NotSame(answer, first);
        await server.Resume(Ct);

        Assert.Equal(["before the pause"], await answer);
    }

    [Fact]
    public async Task Two_servers_live_side_by_side()
    {
        await using var one = await PostgresServer.StartPrivate();
        await using var other = await PostgresServer.StartPrivate();
        var kept = await one.CreateDatabase("side", Ct);
        await Write(kept, "mine");

        await other.Stop(Ct);

        Assert.NotEqual(PortOf(one), PortOf(other));
        Assert.Equal(["mine"], await Read(kept));
    }

    [Fact]
    public async Task Databases_of_one_name_are_apart_and_can_be_dropped()
    {
        var one = await shared.CreateDatabase("apart", Ct);
        var other = await shared.CreateDatabase("apart", Ct);
        await Write(one, "one");
        await Write(other, "other");

        Assert.Equal(["one"], await Read(one));
        await shared.DropDatabase(one, Ct);
        await shared.DropDatabase(other, Ct);

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => Read(one));
        Assert.Equal(PostgresErrorCodes.InvalidCatalogName, refusal.SqlState);
    }

    [Fact]
    public async Task The_shared_server_cannot_be_stopped() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => shared.Stop(Ct));

    private static int PortOf(PostgresServer server) => new NpgsqlConnectionStringBuilder(server.ConnectionString("postgres")).Port;

    private static async Task Write(string database, string word)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("create table if not exists words (word text)");
        await command.ExecuteNonQueryAsync(Ct);
        await using var insert = source.CreateCommand("insert into words values ($1)");
        insert.Parameters.Add(new NpgsqlParameter { Value = word });
        await insert.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<List<string>> Read(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand("select word from words order by word");
        await using var reader = await command.ExecuteReaderAsync(Ct);
        List<string> words = [];
        while (await reader.ReadAsync(Ct)) words.Add(reader.GetString(0));
        return words;
    }

    private static async Task ThenUnreachable(string database) =>
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Read(database));
}
