namespace Trials.Testing.Servers;

/// <summary>The root of the working copy the tests were built from: the nearest folder above them that holds Trials.sln.</summary>
public static class RepositoryFolder
{
    private static readonly Lazy<string> _root = new(Find);

    public static string Root => _root.Value;

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Trials.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"There is no Trials.sln in {AppContext.BaseDirectory} or above it.");
    }
}
