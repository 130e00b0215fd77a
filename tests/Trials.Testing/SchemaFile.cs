using Microsoft.EntityFrameworkCore;
using Trials.Messaging;
using Trials.Testing.Servers;

namespace Trials.Testing;

/// <summary>
/// Holds a service's checked-in schema against its model. With TRIALS_ACCEPT=1 the first script is written anew from the model,
/// which is right only until a release has used it; afterwards a change is a further script.
/// </summary>
public static class SchemaFile
{
    private const string NoServer = "Host=127.0.0.1;Database=none;Username=none;Password=none";

    public static void Check<TDb>(string serviceFolder) where TDb : ServiceDb
    {
        Check<TDb>(serviceFolder, "sqlite", new DbContextOptionsBuilder<TDb>().UseSqlite("Data Source=:memory:").Options);
        Check<TDb>(serviceFolder, "postgres", new DbContextOptionsBuilder<TDb>().UseNpgsql(NoServer).Options);
    }

    private static void Check<TDb>(string serviceFolder, string provider, DbContextOptions<TDb> options) where TDb : ServiceDb
    {
        using var db = (TDb)Activator.CreateInstance(typeof(TDb), options)!;
        var wanted = db.Database.GenerateCreateScript().ReplaceLineEndings("\n").TrimEnd() + "\n";
        var folder = RepositoryFolder.PathOf("services", serviceFolder, "Data", "Schema", provider);
        var file = Path.Combine(folder, "0001_initial.sql");
        if (Environment.GetEnvironmentVariable("TRIALS_ACCEPT") == "1")
        {
            System.IO.Directory.CreateDirectory(folder);
            File.WriteAllText(file, wanted);
        }
        Assert.True(File.Exists(file), $"{file} is missing; run this test with TRIALS_ACCEPT=1.");
        Assert.Equal(File.ReadAllText(file), wanted);
    }
}
