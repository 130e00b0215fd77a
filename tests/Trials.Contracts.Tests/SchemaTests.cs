using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Trials.Allocation.Data;
using Trials.Directory.Data;
using Trials.Ethics.Data;
using Trials.Messaging;
using Trials.Recruitment.Data;
using Trials.Registration.Data;
using Trials.Testing;
using Trials.Testing.Servers;
using Trials.Tracking.Data;

namespace Trials.Contracts.Tests;

public class SchemaTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_checked_in_schema_is_the_one_of_its_model()
    {
        SchemaFile.Check<RegistrationDb>("Registration");
        SchemaFile.Check<EthicsDb>("Ethics");
        SchemaFile.Check<AllocationDb>("Allocation");
        SchemaFile.Check<RecruitmentDb>("Recruitment");
        SchemaFile.Check<DirectoryDb>("Directory");
        SchemaFile.Check<TrackingDb>("Tracking");
    }

    [Fact]
    public async Task An_empty_database_of_each_provider_becomes_the_model_and_a_second_start_changes_nothing()
    {
        await Check<RegistrationDb>();
        await Check<EthicsDb>();
        await Check<AllocationDb>();
        await Check<RecruitmentDb>();
        await Check<DirectoryDb>();
        await Check<TrackingDb>();
    }

    private static async Task Check<TDb>() where TDb : ServiceDb
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await UpgradeAndCompare(new DbContextOptionsBuilder<TDb>().UseSqlite($"Data Source={file};Pooling=False").Options,
                "SELECT m.name || '.' || c.name AS \"Value\" FROM sqlite_master m, pragma_table_info(m.name) c WHERE m.type = 'table'");
        }
        finally
        {
            File.Delete(file);
        }
        var postgres = new PostgresServer();
        await postgres.InitializeAsync();
        var database = await postgres.CreateDatabase("schema", Cancel);
        await UpgradeAndCompare(new DbContextOptionsBuilder<TDb>().UseNpgsql(database).Options,
            "SELECT table_name || '.' || column_name AS \"Value\" FROM information_schema.columns WHERE table_schema = 'public'");
        await postgres.DropDatabase(database, Cancel);
    }

    private static async Task UpgradeAndCompare<TDb>(DbContextOptions<TDb> options, string columns) where TDb : ServiceDb
    {
        await using var db = (TDb)Activator.CreateInstance(typeof(TDb), options)!;
        await SchemaScripts.Apply(db, DateTimeOffset.UnixEpoch, Cancel);
        await SchemaScripts.Apply(db, DateTimeOffset.UnixEpoch, Cancel);

#pragma warning disable EF1002 // a constant of this test
        var actual = await db.Database.SqlQueryRaw<string>(columns).ToListAsync(Cancel);
#pragma warning restore EF1002
        var wanted = db.Model.GetEntityTypes().SelectMany(Columns).Distinct();
        Assert.Equal(wanted.Order(StringComparer.Ordinal), actual
            .Where(c => !c.StartsWith("SchemaScripts.", StringComparison.Ordinal) && !c.StartsWith("sqlite_", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Columns(IEntityType type) => type.GetProperties().Select(p => $"{type.GetTableName()}.{p.GetColumnName()}");
}
