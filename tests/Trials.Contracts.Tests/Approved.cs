using Trials.Testing.Servers;

namespace Trials.Contracts.Tests;

/// <summary>Compares a text with the one somebody approved by checking it in. TRIALS_ACCEPT=1 writes it; the difference is then reviewed like code.</summary>
internal static class Approved
{
    public static void Equal(string actual, params string[] path)
    {
        var file = RepositoryFolder.PathOf(path);
        actual = actual.ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("TRIALS_ACCEPT") == "1") File.WriteAllText(file, actual);
        Assert.True(File.Exists(file), $"{file} is missing; run with TRIALS_ACCEPT=1 and review what it writes.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
