using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Trials.Messaging;
using Trials.Testing.Sample;

namespace Trials.Platform.Tests.Messaging;

public sealed class ForeignSchemaTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");

    [Fact]
    public async Task A_database_that_an_unreleased_build_made_is_refused_in_words_and_left_as_it_is()
    {
        await Execute("""CREATE TABLE "Notes" ("Id" TEXT PRIMARY KEY)""");
        var refused = await Assert.ThrowsAsync<ForeignSchemaException>(Upgrade);
        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
        Assert.Contains(_file, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_has_changed_since_it_was_applied_is_noticed()
    {
        await Upgrade();
        await Upgrade();
        await Execute("""UPDATE "SchemaScripts" SET "Sha256" = 'another'""");
        await Assert.ThrowsAsync<ForeignSchemaException>(Upgrade);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
    }

    private async Task Upgrade()
    {
        await using var db = new NotesDb(new DbContextOptionsBuilder<NotesDb>().UseSqlite($"Data Source={_file}").Options);
        await SchemaScripts.Apply(db, DateTimeOffset.UnixEpoch, TestContext.Current.CancellationToken);
    }

    private async Task Execute(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_file}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants of this test
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
