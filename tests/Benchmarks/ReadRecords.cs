using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Trials.Registration.Records;

namespace Trials.Benchmarks;

/// <summary>Record files that are large, or made to take long, beside decoding the same bytes as text in the same run.</summary>
internal static class ReadRecords
{
    private const int Rounds = 5;
    private const string Largest = "01_trials/ctgov_legacy_xml/NCT02465060.xml";

    public static async Task Run()
    {
        if (Environment.GetEnvironmentVariable("TRIALS_SHARED_DATA") is { Length: > 0 } shared)
            await Measure("a real record of 1,218 sites", await File.ReadAllBytesAsync(Path.Combine(shared, Largest)));
        else
            Console.WriteLine("TRIALS_SHARED_DATA is not set: no real record is measured");
        await Measure("200,000 columns", Repeated("ctr_no,a\n", "x,", 200_000));
        await Measure("300,000 rows", Repeated("ctr_no,a\n", "x\n", 300_000));
        await Measure("a million quotation marks", Repeated("TrialID,a\n", "\"", 1_000_001));
        await Measure("two million interventions", Repeated("<trials><trial><main><i_freetext>", "Drug: ;", 2_000_000));
        await Measure("a gibibyte, packed", Packed());
    }

    private static async Task Measure(string what, byte[] bytes)
    {
        var (floor, own, outcome) = (new List<double>(), new List<double>(), "");
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            using (var text = new StreamReader(new MemoryStream(bytes))) await text.ReadToEndAsync();
            floor.Add(watch.Elapsed.TotalMilliseconds);
            watch.Restart();
            outcome = await Outcome(bytes);
            own.Add(watch.Elapsed.TotalMilliseconds);
        }
        floor.Sort();
        own.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-28} {outcome,-16} {own[Rounds / 2],8:F1} ms  {own[Rounds / 2] / floor[Rounds / 2],6:F1} × decoding its {bytes.Length / 1e6:F1} MB"));
    }

    private static async Task<string> Outcome(byte[] bytes)
    {
        try
        {
            return $"{(await TrialRecordReader.Read(new MemoryStream(bytes), CancellationToken.None)).Locations.Count} sites";
        }
        catch (RecordRefusedException refusal)
        {
            return refusal.Reason.ToString();
        }
    }

    private static byte[] Repeated(string head, string piece, int times) => Encoding.UTF8.GetBytes(head + new StringBuilder().Insert(0, piece, times));

    private static byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var mebibyte = 0; mebibyte < 1024; mebibyte++) packing.Write(new byte[1024 * 1024]);
        return packed.ToArray();
    }
}
