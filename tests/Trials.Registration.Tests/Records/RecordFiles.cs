using System.IO.Compression;
using System.Text;
using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

/// <summary>Where the tests find records: four small real ones beside them, many more in the folder named by the environment.</summary>
internal static class RecordFiles
{
    public const string NoSharedData =
        "Set TRIALS_SHARED_DATA to the folder that contains 01_trials to read the real records; without it this test is skipped.";

    public static string? SharedTrials =>
        Environment.GetEnvironmentVariable("TRIALS_SHARED_DATA") is { Length: > 0 } folder
        && Path.Combine(folder, "01_trials") is var trials && File.Exists(Path.Combine(trials, "index.csv"))
            ? trials : null;

    public static async Task<TrialRecord> Small(string file)
    {
        await using var stream = File.OpenRead(SmallPath(file));
        return await TrialRecordReader.Read(stream, TestContext.Current.CancellationToken);
    }

    public static async Task<TrialRecord> Shared(string file)
    {
        await using var stream = File.OpenRead(Path.Combine(SharedTrials!, file));
        return await TrialRecordReader.Read(stream, TestContext.Current.CancellationToken);
    }

    /// <summary>What is in a file packed with gzip.</summary>
    public static async Task<byte[]> Unpacked(string path)
    {
        await using var unpacking = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        await unpacking.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        return bytes.ToArray();
    }

    public static async Task<ImportedRecord> Imported(string file, string? chosen = null)
    {
        await using var stream = File.OpenRead(SmallPath(file));
        return await TrialRecordReader.Import(stream, chosen, TestContext.Current.CancellationToken);
    }

    public static byte[] SmallBytes(string file) => File.ReadAllBytes(SmallPath(file));

    public static Task<TrialRecord> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    public static Task<TrialRecord> Read(byte[] bytes) =>
        TrialRecordReader.Read(new MemoryStream(bytes), TestContext.Current.CancellationToken);

    public static async Task<RecordRefusedException> Refused(byte[] bytes) =>
        await Assert.ThrowsAsync<RecordRefusedException>(() => Read(bytes));

    public static Task<RecordRefusedException> Refused(string text) => Refused(Encoding.UTF8.GetBytes(text));

    private static string SmallPath(string file)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Trials.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "Trials.Registration.Tests", "Data", file);
    }

    /// <summary>One row a trial, by the names of its columns.</summary>
    public static IEnumerable<Dictionary<string, string>> Index()
    {
        var rows = Rows(File.ReadAllText(Path.Combine(SharedTrials!, "index.csv"))).ToList();
        return rows.Skip(1).Select(cells => rows[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static IEnumerable<List<string>> Rows(string csv)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < csv.Length; i++)
        {
            var letter = csv[i];
            if (quoted && letter == '"' && i + 1 < csv.Length && csv[i + 1] == '"') cell.Append(csv[++i]);
            else if (letter == '"') quoted = !quoted;
            else if (quoted || letter is not (',' or '\n' or '\r')) cell.Append(letter);
            else if (letter is not '\r')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (letter is ',') continue;
                yield return cells;
                cells = [];
            }
        }
    }
}
