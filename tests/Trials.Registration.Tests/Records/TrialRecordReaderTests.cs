using System.IO.Compression;
using System.Text;
using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

public class TrialRecordReaderTests
{
    [Fact]
    public async Task A_record_of_the_api_is_read_in_full()
    {
        var record = await RecordFiles.Small("NCT06911827.json");

        Assert.Equal(RecordFormat.CtgovV2, record.Format);
        Assert.Equal("NCT06911827", record.RegistryId);
        Assert.Equal(["QLP2117-201"], record.SecondaryIds);
        Assert.Equal("A Study of QLP2117 in Combination With QL2107 in Advanced Solid Tumor Patients", record.PublicTitle);
        Assert.StartsWith("A Phase Ib/II Open-Label", record.ScientificTitle);
        Assert.Equal("Qilu Pharmaceutical Co., Ltd.", record.SponsorName);
        Assert.Empty(record.Collaborators);
        Assert.Equal("INTERVENTIONAL", record.StudyType);
        Assert.Equal((StudyPhase.I, "PHASE1/PHASE2"), (record.Phase, record.PhaseText));
        Assert.Equal(ProductKind.Drug, record.Product);
        Assert.Equal(["Advanced Solid Tumor"], record.Conditions);
        Assert.Equal([("QLP2117", "DRUG"), ("QL2107", "DRUG")], record.Interventions.Select(i => (i.Name, i.Type)));
        Assert.Equal(90, record.PlannedEnrolment);
        Assert.StartsWith("Inclusion Criteria:\n\n* Histological", record.EligibilityText);
        Assert.Equal(("18 Years", null, "ALL"), (record.MinimumAge, record.MaximumAge, record.Sex));
        Assert.Equal((new PartialDate(2025, 5, 9), new PartialDate(2028, 12)), (record.StartDate, record.CompletionDate));
        Assert.Equal(
            new RecordLocation
            {
                Number = 1, Name = "Sun Yat-sen University Cancer Center", City = "Guangzhou", State = "Guangdong", Country = "China",
                Latitude = 23.11667, Longitude = 113.25, Status = "RECRUITING",
            },
            Assert.Single(record.Locations));
    }

    [Fact]
    public async Task A_legacy_record_is_read_in_full()
    {
        var record = await RecordFiles.Small("NCT05686876.xml");

        Assert.Equal(RecordFormat.CtgovLegacyXml, record.Format);
        Assert.Equal("NCT05686876", record.RegistryId);
        Assert.Equal(["LXM-230107"], record.SecondaryIds);
        Assert.Equal("FAPI-PET/CT in Psoriatic Arthritis", record.PublicTitle);
        Assert.StartsWith("Fibroblast Activation Protein-Targeted", record.ScientificTitle);
        Assert.Equal("Peking Union Medical College Hospital", record.SponsorName);
        Assert.Equal("INTERVENTIONAL", record.StudyType);
        Assert.Equal((StudyPhase.I, "Early Phase 1"), (record.Phase, record.PhaseText));
        Assert.Equal(["Psoriatic Arthritis"], record.Conditions);
        Assert.Equal([("68Ga-FAPI", "DRUG")], record.Interventions.Select(i => (i.Name, i.Type)));
        Assert.Equal(20, record.PlannedEnrolment);
        Assert.StartsWith("Inclusion Criteria:\n\n  -  fulfilled the 2006", record.EligibilityText);
        Assert.EndsWith("     interfere with study compliance.", record.EligibilityText);
        Assert.Equal(("18 Years", "90 Years", "ALL"), (record.MinimumAge, record.MaximumAge, record.Sex));
        Assert.Equal((new PartialDate(2022, 11, 1), new PartialDate(2023, 2, 28)), (record.StartDate, record.CompletionDate));
        Assert.Equal(
            new RecordLocation
            {
                Number = 1, Name = "Chinese Academy of Medical Sciences & Peking Union Medical College", City = "Beijing",
                State = "Beijing", Country = "China", Zip = "100730", Status = "RECRUITING",
            },
            Assert.Single(record.Locations));
    }

    [Fact]
    public async Task Locations_of_one_name_and_city_stay_apart()
    {
        var record = await RecordFiles.Small("NCT07161414.json");

        Assert.Equal(Enumerable.Range(1, 11), record.Locations.Select(l => l.Number));
        Assert.All(record.Locations, l => Assert.Equal("Research Site", l.Name));
        Assert.Equal([(4, "03080"), (5, "03722")], record.Locations.Where(l => l.City == "Seoul").Select(l => (l.Number, l.Zip)));
        Assert.Equal(["Parexel"], record.Collaborators);
    }

    [Fact]
    public async Task Unnamed_locations_keep_their_number()
    {
        var record = await RecordFiles.Small("NCT00101400.xml");

        Assert.Equal(Enumerable.Range(1, 7), record.Locations.Select(l => l.Number));
        Assert.All(record.Locations, l => Assert.Null(l.Name));
        Assert.Equal(2, record.Locations.Count(l => l.City == "Milano"));
        Assert.Null(record.MaximumAge);
        Assert.Equal(new PartialDate(2004, 2), record.StartDate);
    }

    [Fact]
    public async Task Locations_alike_in_every_field_stay_apart()
    {
        const string same = """{"facility":"A","city":"B"}""";

        var record = await RecordFiles.Read(V2($$"""{{same}},{{same}},{},{"facility":""},{"facility":"  "}"""));

        Assert.Equal([(1, "A"), (2, "A"), (3, null), (4, null), (5, null)], record.Locations.Select(l => (l.Number, l.Name)));
    }

    [Fact]
    public async Task A_site_name_is_kept_exactly_as_written()
    {
        const string xml = "<clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info><brief_title>T</brief_title>"
            + "<location><facility><name> Site  One </name></facility></location></clinical_study>";

        Assert.Equal(" Site  One ", (await RecordFiles.Read(xml)).Locations[0].Name);
        Assert.Equal(" Site  One ", (await RecordFiles.Read(V2("""{"facility":" Site  One "}"""))).Locations[0].Name);
    }

    [Fact]
    public async Task An_answer_of_the_api_with_one_study_is_that_study()
    {
        var record = await RecordFiles.Read($$"""{"totalCount":1,"studies":[{{V2("{}")}}]}""");

        Assert.Equal("NCT00000001", record.RegistryId);
    }

    [Theory]
    [InlineData("NCT06911827.json")]
    [InlineData("NCT05686876.xml")]
    public async Task A_byte_order_mark_and_leading_blanks_do_not_matter(string file)
    {
        var expected = await RecordFiles.Small(file);
        byte[] marked = [.. Encoding.UTF8.GetPreamble(), .. " \r\n\t"u8, .. RecordFiles.SmallBytes(file)];

        Assert.Equivalent(expected, await RecordFiles.Read(marked), strict: true);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Xml_that_declares_UTF_16_is_read_as_that(string encodingName)
    {
        var encoding = Encoding.GetEncoding(encodingName);
        var text = Encoding.UTF8.GetString(RecordFiles.SmallBytes("NCT05686876.xml")).Replace("'utf-8'", "'utf-16'", StringComparison.Ordinal);

        var expected = await RecordFiles.Small("NCT05686876.xml");

        Assert.Equivalent(expected, await RecordFiles.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), strict: true);
        Assert.Equivalent(expected, await RecordFiles.Read(encoding.GetBytes(text)), strict: true);
    }

    [Fact]
    public async Task A_packed_record_is_read_as_if_it_were_not()
    {
        using var packed = new MemoryStream();
        await using (var packing = new GZipStream(packed, CompressionLevel.Fastest))
            await packing.WriteAsync(RecordFiles.SmallBytes("NCT06911827.json"), TestContext.Current.CancellationToken);

        Assert.Equivalent(await RecordFiles.Small("NCT06911827.json"), await RecordFiles.Read(packed.ToArray()), strict: true);
    }

    [Fact]
    public async Task A_record_of_many_locations_is_read_in_their_order()
    {
        var locations = string.Join(',', Enumerable.Range(1, 1218).Select(n => $$"""{"facility":"Site {{n}}","city":"Shanghai"}"""));

        var record = await RecordFiles.Read(V2(locations));

        Assert.Equal(Enumerable.Range(1, 1218).Select(n => (n, $"Site {n}")), record.Locations.Select(l => (l.Number, l.Name!)));
    }

    private static string V2(string locations) =>
        $$$"""
        {"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":"T"},
        "contactsLocationsModule":{"locations":[{{{locations}}}]} } }
        """;
}
