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
}
