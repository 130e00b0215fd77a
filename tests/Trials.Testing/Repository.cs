namespace Trials.Testing;

public static class Repository
{
    /// <summary>The checkout these tests were built from.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Trials.sln"))) return directory.FullName;
        }
        throw new InvalidOperationException("Trials.sln is in no folder above the tests.");
    }
}
