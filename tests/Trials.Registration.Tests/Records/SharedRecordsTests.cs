using System.Diagnostics;
using System.Globalization;
using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

public class SharedRecordsTests
{
    [Fact]
    public async Task Every_real_record_reads_and_agrees_with_the_index()
    {
        Assert.SkipUnless(RecordFiles.SharedTrials is not null, RecordFiles.NoSharedData);
        var disagreements = new List<string>();
        var read = 0;
        var watch = Stopwatch.StartNew();

        foreach (var row in RecordFiles.Index())
        {
            disagreements.AddRange(Disagreements(row, await RecordFiles.Shared(row["file"])));
            read++;
        }

        TestContext.Current.SendDiagnosticMessage($"{read} records read in {watch.ElapsedMilliseconds} ms");
        Assert.Empty(disagreements);
        Assert.Equal(217, read);
    }

    [Fact]
    public async Task A_real_record_of_1218_locations_reads_whole()
    {
        Assert.SkipUnless(RecordFiles.SharedTrials is not null, RecordFiles.NoSharedData);
        var row = RecordFiles.Index().Single(row => row["nct_id"] is "NCT02465060" && row["format"] is "ctgov-legacy-xml");

        var record = await RecordFiles.Shared(row["file"]);

        Assert.Equal(Enumerable.Range(1, 1218), record.Locations.Select(l => l.Number));
    }

    private static IEnumerable<string> Disagreements(Dictionary<string, string> row, TrialRecord record)
    {
        var id = row["nct_id"];
        (string Field, string Index, string? Record)[] compared =
        [
            ("nct_id", id, record.RegistryId),
            ("format", row["format"].Replace("-api", "").Replace("-json", ""), record.Format.Code()),
            ("n_sites", row["n_sites"], record.Locations.Count.ToString(CultureInfo.InvariantCulture)),
            ("n_countries", row["n_countries"], Countries(record)),
            ("enrolment", row["enrolment"], record.PlannedEnrolment?.ToString(CultureInfo.InvariantCulture)),
            ("sponsor", row["sponsor"], record.SponsorName),
            ("phase", row["phase"] is "None" ? "" : row["phase"], record.PhaseText),
            ("title", row["title"], record.PublicTitle),
            ("start_date", Iso(row["start_date"]), record.StartDate?.ToString()),
            ("conditions", row["conditions"], string.Join("; ", record.Conditions)),
        ];
        return compared.Where(c => c.Index.Length > 0 && !Agrees(c.Field, c.Index, c.Record))
            .Select(c => $"{id} {c.Field}: the index has '{c.Index}', the record '{c.Record}'");
    }

    // The index lists only the first conditions of a record.
    private static bool Agrees(string field, string index, string? record) =>
        field is "conditions" ? record!.StartsWith(index, StringComparison.Ordinal) : index == record;

    // The index counts "no country", which one location of NCT00056407 has, as one more country.
    private static string Countries(TrialRecord record) =>
        record.Locations.Select(l => l.Country ?? "").Distinct().Count().ToString(CultureInfo.InvariantCulture);

    // An oracle of its own, apart from PartialDate: the general date parser and the number of words decide.
    private static string Iso(string written)
    {
        if (written.Length == 0 || char.IsDigit(written[0])) return written;
        var format = written.Contains(',', StringComparison.Ordinal) ? "yyyy-MM-dd" : "yyyy-MM";
        return DateTime.Parse(written, CultureInfo.InvariantCulture).ToString(format, CultureInfo.InvariantCulture);
    }
}
