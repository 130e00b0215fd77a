using System.Text;

namespace Trials.Ethics.Tests.Replays;

/// <summary>Real records that are not ours to publish: read from the folder named by the environment, never kept here.</summary>
internal static class SharedData
{
    public const string NoSharedData =
        "Set TRIALS_SHARED_DATA to the folder that contains 01_trials and 10_timelines to replay real cases; without it this test is skipped.";

    public static string? Find(string file) =>
        Environment.GetEnvironmentVariable("TRIALS_SHARED_DATA") is { Length: > 0 } folder && Path.Combine(folder, file) is var path
        && File.Exists(path) ? path : null;

    /// <summary>The rows of a comma-separated file by the names in its first; a quoted cell may run over lines.</summary>
    public static IReadOnlyList<Dictionary<string, string>> Table(string path)
    {
        var rows = Rows(File.ReadAllText(path)).ToList();
        return [.. rows.Skip(1).Select(cells => rows[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second))];
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
