using System.Text.Json.Nodes;
using Trials.Registration.Records;
using Trials.Registration.Records.Export;

namespace Trials.Registration.Tests.Records;

/// <summary>What goes out in a format and comes in again is what it was, but for what the format says it does not carry.</summary>
public class RoundTripTests
{
    /// <summary>All that a format may leave out, of any record; a field that is lost beside these is a fault of ours.</summary>
    private static readonly Dictionary<ExportFormat, string[]> Permitted = new()
    {
        [ExportFormat.RecordCsv] = [],
        [ExportFormat.UsdmV4] = [],
        [ExportFormat.FhirR5] = ["resultsPostedOn", "resultsSummary", "dataSharing", "dataSharingDescription", "locations.latitude", "locations.longitude"],
        [ExportFormat.IctrpXml] =
        [
            "summary", "whyStopped", "takesHealthyPeople", "interventions.description", "locations.listed", "locations.name", "locations.city",
            "locations.state", "locations.country", "locations.zip", "locations.latitude", "locations.longitude", "locations.status",
        ],
    };

    [Theory]
    [InlineData("NCT06911827.json")]
    [InlineData("NCT07161414.json")]
    [InlineData("NCT00101400.xml")]
    [InlineData("NCT05686876.xml")]
    public async Task A_real_record_survives_every_format(string file)
    {
        var record = await RecordFiles.Small(file);

        Assert.All(Enum.GetValues<ExportFormat>(), format => Assert.Empty(Faults(record, format)));
    }

    [Fact]
    public async Task Every_record_of_the_index_survives_every_format()
    {
        Assert.SkipUnless(RecordFiles.SharedTrials is not null, RecordFiles.NoSharedData);
        var (faults, records) = (new List<string>(), 0);
        foreach (var row in RecordFiles.Index())
        {
            var record = await RecordFiles.Shared(row["file"]);
            faults.AddRange(Enum.GetValues<ExportFormat>().SelectMany(format => Faults(record, format)));
            records++;
        }
        Assert.Equal(217, records);
        Assert.Empty(faults);
    }

    [Fact]
    public void Random_records_survive_every_format()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var record = new RandomRecords(seed).Next();
            Assert.All([ExportFormat.RecordCsv, ExportFormat.UsdmV4], format => Assert.Empty(Faults(record, format)));
            // The WHO's lists and time frames are parts of texts: an item that holds the mark between them is told as not carried.
            Assert.All([ExportFormat.FhirR5, ExportFormat.IctrpXml], format => Assert.Empty(Silent(record, format)));
        }
    }

    [Fact]
    public async Task A_protocol_in_USDM_comes_back_with_everything_that_is_in_it()
    {
        var bytes = RecordFiles.SmallBytes("protocol-usdm.json");
        var record = await RecordFiles.Read(bytes);

        var same = RecordExport.Of(record, ExportFormat.UsdmV4, bytes);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(bytes), JsonNode.Parse(same.Content)));
        Assert.Empty(same.NotCarried);
    }

    [Fact]
    public async Task A_fact_changed_since_is_said_in_the_protocol_and_nothing_else_is_touched()
    {
        var bytes = RecordFiles.SmallBytes("protocol-usdm.json");
        var changed = await RecordFiles.Read(bytes) with { PlannedEnrolment = 450, PublicTitle = "另一个标题" };

        var exported = RecordExport.Of(changed, ExportFormat.UsdmV4, bytes);

        Assert.Empty(exported.NotCarried);
        Assert.Equal(["plannedEnrolment", "publicTitle"], RecordItems.Differences(await RecordFiles.Read(bytes), await RecordFiles.Read(exported.Content)));
        var file = JsonNode.Parse(exported.Content)!;
        Assert.Equal("urn:sponsor:own", (string?)file["study"]!["versions"]![0]!["extensionAttributes"]![0]!["url"]);
        file["study"]!["versions"]![0]!["extensionAttributes"] = JsonNode.Parse(bytes)!["study"]!["versions"]![0]!["extensionAttributes"]!.DeepClone();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(bytes), file));
    }

    [Fact]
    public async Task Every_real_protocol_comes_back_whole()
    {
        Assert.SkipUnless(RecordFiles.SharedTrials is not null, RecordFiles.NoSharedData);
        foreach (var file in System.IO.Directory.GetFiles(Path.Combine(RecordFiles.SharedTrials!, "usdm")))
        {
            var bytes = await RecordFiles.Unpacked(file);
            var exported = RecordExport.Of(await RecordFiles.Read(bytes), ExportFormat.UsdmV4, bytes);
            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(bytes), JsonNode.Parse(exported.Content)), file);
        }
    }

    /// <summary>Fields lost or altered that the format has no right to lose, and those it does not own up to.</summary>
    private static IEnumerable<string> Faults(TrialRecord record, ExportFormat format) =>
    [
        .. Silent(record, format),
        .. RecordExport.Of(record, format).NotCarried.Except(Permitted[format]).Where(field => !IsPartedByMarks(record, format, field))
            .Select(field => $"{record.RegistryId} as {format.Code()} loses {field}"),
    ];

    /// <summary>An oracle apart from the exporter's own list: the file is read again, and everything else must be equal.</summary>
    private static IEnumerable<string> Silent(TrialRecord record, ExportFormat format)
    {
        var exported = RecordExport.Of(record, format);
        var read = RecordFiles.Read(exported.Content).GetAwaiter().GetResult();
        var (before, after) = (Kept(record, exported.NotCarried), Kept(read, exported.NotCarried));
        return before.Except(after).Concat(after.Except(before)).Select(item => $"{record.RegistryId} as {format.Code()}: {item}");
    }

    private static HashSet<string> Kept(TrialRecord record, IReadOnlyList<string> notCarried) =>
        [.. RecordItems.Of(record).Where(item => !notCarried.Contains(item.Field)).Select(item => $"{item.Key}={item.Value}")];

    /// <summary>The WHO writes lists with semicolons and parts of an outcome on lines: an item that holds such a mark cannot be told apart.</summary>
    private static bool IsPartedByMarks(TrialRecord record, ExportFormat format, string field)
    {
        IEnumerable<string> texts = field.Split('.')[0] switch
        {
            "conditions" => record.Conditions,
            "interventions" => record.Interventions.Select(i => i.Name),
            "primaryOutcomes" or "secondaryOutcomes" => record.PrimaryOutcomes.Concat(record.SecondaryOutcomes)
                .Select(o => $"{o.Measure}{o.TimeFrame}".Replace(';', ',')),
            _ => [],
        };
        return format is ExportFormat.IctrpXml or ExportFormat.FhirR5
            && texts.Any(text => text.AsSpan().IndexOfAny(";\n") >= 0 || text != text.Trim() || text.Length == 0);
    }
}
