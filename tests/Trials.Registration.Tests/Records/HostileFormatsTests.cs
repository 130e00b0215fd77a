using System.IO.Compression;
using System.Text;
using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

/// <summary>Broken, wrongly encoded and hostile files of the formats beside ClinicalTrials.gov's: refused quickly, with a reason and a place.</summary>
public class HostileFormatsTests
{
    private const string Head = "ctr_no,official_name,common_name\n";

    static HostileFormatsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(Head + "CTR20260001,a", nameof(RecordRefusal.Truncated), "Line 2 has 2 cells of 3")]
    [InlineData(Head + "CTR20260001,a,b,c", nameof(RecordRefusal.Malformed), "Line 2 has 4 cells for 3")]
    [InlineData(Head + "CTR20260001,a,\"b\n\nc", nameof(RecordRefusal.Truncated), "begins on line 2 never ends")]
    [InlineData(Head + "CTR20260001,\"a\"x,b", nameof(RecordRefusal.Malformed), "on line 2")]
    [InlineData(Head + "CTR2026001,a,b", nameof(RecordRefusal.BadRegistryId), "column ctr_no on line 2; it must be CTR and eight digits")]
    [InlineData(Head + "ChiCTR2000030487,a,b", nameof(RecordRefusal.BadRegistryId), "CTR and eight digits")]
    [InlineData(Head + "CTR20260001,,", nameof(RecordRefusal.NoTitle), "official_name on line 2")]
    [InlineData(Head, nameof(RecordRefusal.NotExactlyOneStudy), "no rows of trials")]
    [InlineData("ctr_no,site_name,city\nCTR20260001,a,b", nameof(RecordRefusal.NotExactlyOneStudy), "no rows of trials")]
    [InlineData("TrialID,Public title\n", nameof(RecordRefusal.NotExactlyOneStudy), "It holds none")]
    [InlineData("TrialID,Public title\nNCT1,a", nameof(RecordRefusal.BadRegistryId), "TrialID on line 2")]
    [InlineData("TrialID,Public title,Date enrollement\nNCT00000001,a,2020-02-30", nameof(RecordRefusal.UnreadableValue), "Date_enrollement on line 2 is not a date")]
    [InlineData("record,item,number,part,value\n,publicTitle,0,,a\n,publicTitle,0,,b", nameof(RecordRefusal.UnreadableValue), "given twice")]
    [InlineData("record,item,number,part,value\n,locations,1,latitude,north\n,publicTitle,0,,b", nameof(RecordRefusal.UnreadableValue), "no number of degrees")]
    [InlineData("<trials><trial><main><trial_id>CTR1</trial_id></main></trial></trials>", nameof(RecordRefusal.BadRegistryId), "/trial_id")]
    [InlineData("<trials></trials>", nameof(RecordRefusal.NotExactlyOneStudy), "It holds none")]
    [InlineData("<trials><trial>", nameof(RecordRefusal.Truncated), "never closed")]
    [InlineData("{\"usdmVersion\":\"3.6.0\",\"study\":{}}", nameof(RecordRefusal.JsonOfAnotherKind), "not 4")]
    [InlineData("{\"usdmVersion\":\"4.0.0\",\"study\":{\"versions\":[]}}", nameof(RecordRefusal.UnreadableValue), "study.versions is empty")]
    [InlineData("{\"usdmVersion\":\"4.0.0\",\"study\":{\"versions\":[{\"organizations\":[{\"id\":\"1\"},{\"id\":\"1\"}]}]}}", nameof(RecordRefusal.UnreadableValue), "organizations[1].id is given twice")]
    [InlineData("{\"resourceType\":\"ResearchStudy\"}", nameof(RecordRefusal.NoTitle), "title")]
    [InlineData("{\"resourceType\":\"Patient\"}", nameof(RecordRefusal.JsonOfAnotherKind), "ResearchStudy")]
    [InlineData("{\"ctNumber\":\"2022-500244-37\",\"applications\":[]}", nameof(RecordRefusal.JsonOfAnotherKind), "neither an authorised part")]
    [InlineData("{\"ctNumber\":\"2022-5002\",\"authorizedPartI\":{}}", nameof(RecordRefusal.BadRegistryId), "ctNumber")]
    [InlineData("{\"isrctn\":\"123\"}", nameof(RecordRefusal.BadRegistryId), "isrctn; it must be ISRCTN and eight digits")]
    public async Task What_is_wrong_is_refused_with_its_place(string text, string reason, string place)
    {
        var refusal = await RecordFiles.Refused(text);

        Assert.Equal(reason, refusal.Reason.ToString());
        Assert.Contains(place, refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cde.csv", 2)]
    [InlineData("ictrp.csv", 2)]
    public async Task Of_several_records_one_must_be_chosen(string file, int several)
    {
        var refusal = await RecordFiles.Refused(RecordFiles.SmallBytes(file));
        Assert.Equal((RecordRefusal.NotExactlyOneStudy, several), (refusal.Reason, refusal.Choices.Count));

        var other = await Assert.ThrowsAsync<RecordRefusedException>(() => RecordFiles.Imported(file, "NCT99999999"));
        Assert.Equal((RecordRefusal.NoSuchRecord, several), (other.Reason, other.Choices.Count));
    }

    [Theory]
    [InlineData("NCT06911827.json")]
    [InlineData("cde.csv")]
    [InlineData("NCT05686876.xml")]
    public async Task UTF_16_is_refused_where_the_format_or_its_declaration_says_UTF_8(string file)
    {
        var text = Encoding.UTF8.GetString(RecordFiles.SmallBytes(file));
        var refusal = await RecordFiles.Refused([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]);

        // A table does not even begin with something known.
        Assert.Equal(RecordRefusal.InvalidEncoding, refusal.Reason);
        Assert.Contains("UTF-16", refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cde.csv")]
    [InlineData("ctis.json")]
    public async Task GBK_without_a_declaration_is_refused_with_its_line(string file)
    {
        var text = Encoding.UTF8.GetString(RecordFiles.SmallBytes(file)).Replace("Praxis", "诊所", StringComparison.Ordinal);

        var refusal = await RecordFiles.Refused(Encoding.GetEncoding("GBK").GetBytes(text));

        Assert.Equal(RecordRefusal.InvalidEncoding, refusal.Reason);
        Assert.Matches("on line [0-9]+", refusal.Detail);
    }

    [Fact]
    public async Task A_packed_file_that_unpacks_beyond_the_limit_is_left_at_the_limit()
    {
        using var packed = new MemoryStream();
        await using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            for (var mebibyte = 0; mebibyte < 1024; mebibyte++) packing.Write(new byte[1024 * 1024]);
        var before = GC.GetTotalAllocatedBytes();

        var refusal = await RecordFiles.Refused(packed.ToArray());

        Assert.Equal(RecordRefusal.TooLarge, refusal.Reason);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 512L * 1024 * 1024);
    }

    [Fact]
    public async Task A_damaged_packing_is_refused()
    {
        using var packed = new MemoryStream();
        await using (var packing = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) packing.Write(RecordFiles.SmallBytes("NCT06911827.json"));
        var bytes = packed.ToArray();

        Assert.Contains((await RecordFiles.Refused(bytes[..^200])).Reason, new[] { RecordRefusal.Truncated, RecordRefusal.Malformed });
        bytes[bytes.Length / 2] ^= 0xFF;
        Assert.Contains((await RecordFiles.Refused(bytes)).Reason,
            new[] { RecordRefusal.Malformed, RecordRefusal.InvalidEncoding, RecordRefusal.Truncated });
    }

    [Theory]
    [InlineData("<clinical_study>", "<location/>", "</clinical_study>", 50_001, "clinical_study/location has more than 50000 items")]
    [InlineData("{\"isrctn\":\"12345678\",\"participants\":{\"trialCentres\":{\"trialCentre\":[{}", ",{}", "]}}}", 50_001, "has more than 50000 items")]
    [InlineData("<trials><trial><main><public_title>", "x", "</public_title></main></trial></trials>", 1_000_001, "public_title has more than 1000000 characters")]
    [InlineData("TrialID,Public title\nNCT00000001,", "x", "\n", 5_001, "is longer than 5000 characters")]
    public async Task What_is_longer_than_in_any_record_is_refused(string head, string piece, string tail, int times, string place) =>
        Assert.Contains(place, (await RecordFiles.Refused(head + new StringBuilder().Insert(0, piece, times) + tail)).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("ctr_no,a\n", "x,", 200_000)]
    [InlineData("ctr_no,a\n", "x\n", 300_000)]
    [InlineData("TrialID,a\n", "\"", 1_000_001)]
    [InlineData("{\"usdmVersion\":\"4.0.0\",\"study\":{\"versions\":[{\"studyDesigns\":[{\"objectives\":[{\"endpoints\":[{\"text\":\"<<<\"},{\"text\":\"", "<usdm:tag", 2_000_000)]
    [InlineData("<trials><trial><main><i_freetext>", "Drug: ;", 2_000_000)]
    [InlineData("<trials><trial><primary_outcome><prim_outcome>", " [Time Frame: ", 2_000_000)]
    public async Task Endless_repetition_is_refused(string head, string piece, int times) =>
        await RecordFiles.Refused(head + new StringBuilder().Insert(0, piece, times));

    [Theory]
    [InlineData("ctis.json")]
    [InlineData("isrctn.json")]
    [InlineData("nci.json")]
    [InlineData("protocol-usdm.json")]
    [InlineData("cde.csv")]
    [InlineData("ictrp.csv")]
    [InlineData("ictrp-rows.xml")]
    [InlineData("ictrp.xml")]
    public async Task Random_damage_never_ends_in_anything_but_a_record_or_a_refusal(string file)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var bytes = RecordFiles.SmallBytes(file);
            var state = (uint)(seed * 2654435761 + 1);
            for (var times = 0; times < 1 + seed % 4; times++)
            {
                state = state * 1664525 + 1013904223;
                bytes[(state >> 4) % (uint)bytes.Length] = (byte)(state >> 16);
            }
            var thrown = await Record.ExceptionAsync(() => RecordFiles.Read(bytes));
            Assert.True(thrown is null or RecordRefusedException { Detail.Length: > 0 }, $"Seed {seed}: {thrown}");
        }
    }
}
