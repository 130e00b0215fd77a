using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

public class RefusedRecordsTests
{
    private const string Identified = """{"identificationModule":{"nctId":"NCT00000001","briefTitle":"T"}""";

    [Theory]
    [InlineData("", nameof(RecordRefusal.Empty))]
    [InlineData(" \r\n\t ", nameof(RecordRefusal.Empty))]
    [InlineData("\uFEFF", nameof(RecordRefusal.Empty))]
    [InlineData("NCT00000001", nameof(RecordRefusal.UnknownFormat))]
    [InlineData("nct_id,title\n", nameof(RecordRefusal.UnknownFormat))]
    [InlineData("\"NCT00000001\"", nameof(RecordRefusal.UnknownFormat))]
    [InlineData("[]", nameof(RecordRefusal.JsonOfAnotherKind))]
    [InlineData("""[{"protocolSection":{}}]""", nameof(RecordRefusal.JsonOfAnotherKind))]
    [InlineData("{}", nameof(RecordRefusal.JsonOfAnotherKind))]
    [InlineData("""{"protocolSection":null}""", nameof(RecordRefusal.JsonOfAnotherKind))]
    [InlineData("""{"nci_id":"NCI-2013-00001"}""", nameof(RecordRefusal.JsonOfAnotherKind))]
    [InlineData("""{"studies":[{"hasResults":false}]}""", nameof(RecordRefusal.JsonOfAnotherKind))]
    [InlineData("""{"studies":[]}""", nameof(RecordRefusal.NotExactlyOneStudy))]
    [InlineData("""{"studies":[{"protocolSection":{}},{"protocolSection":{}}]}""", nameof(RecordRefusal.NotExactlyOneStudy))]
    [InlineData("""{"studies":[null]}""", nameof(RecordRefusal.UnreadableValue))]
    [InlineData("""{"protocolSection":{}} {}""", nameof(RecordRefusal.Malformed))]
    [InlineData("""{"protocolSection":{},}""", nameof(RecordRefusal.Malformed))]
    [InlineData("""{"protocolSection":{},"protocolSection":{}}""", nameof(RecordRefusal.Malformed))]
    [InlineData("<trial/>", nameof(RecordRefusal.XmlOfAnotherKind))]
    [InlineData("<clinical_study xmlns='urn:other'/>", nameof(RecordRefusal.XmlOfAnotherKind))]
    [InlineData("<!DOCTYPE html>\n<html><head><meta charset=utf-8></head></html>", nameof(RecordRefusal.XmlOfAnotherKind))]
    [InlineData("<!doctype html><p>Sorry<br>", nameof(RecordRefusal.XmlOfAnotherKind))]
    [InlineData("<html><body>502 Bad Gateway</body></html>", nameof(RecordRefusal.XmlOfAnotherKind))]
    [InlineData("<!DOCTYPE clinical_study SYSTEM 'http://localhost/a.dtd'><clinical_study/>", nameof(RecordRefusal.DeclaresDocumentType))]
    [InlineData("<clinical_study><a></b></clinical_study>", nameof(RecordRefusal.Malformed))]
    [InlineData("<clinical_study>&xxe;</clinical_study>", nameof(RecordRefusal.Malformed))]
    [InlineData("<clinical_study/><clinical_study/>", nameof(RecordRefusal.Malformed))]
    [InlineData("<?xml version='1.0' encoding='gb18030'?><clinical_study/>", nameof(RecordRefusal.InvalidEncoding))]
    [InlineData("<<<", nameof(RecordRefusal.Malformed))]
    public async Task What_is_no_record_is_refused_with_its_reason(string text, string reason) =>
        Assert.Equal(reason, (await RecordFiles.Refused(text)).Reason.ToString());

    [Theory]
    [InlineData("""{"protocolSection":{}}""", nameof(RecordRefusal.NoRegistryId))]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":" "}}}""", nameof(RecordRefusal.NoRegistryId))]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":"NCT0000001"}}}""", nameof(RecordRefusal.BadRegistryId))]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":"nct00000001"}}}""", nameof(RecordRefusal.BadRegistryId))]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":"NCT0000000١"}}}""", nameof(RecordRefusal.BadRegistryId))]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"}}}""", nameof(RecordRefusal.NoTitle))]
    [InlineData("<clinical_study/>", nameof(RecordRefusal.NoRegistryId))]
    [InlineData("<clinical_study><id_info><nct_id>ISRCTN1</nct_id></id_info></clinical_study>", nameof(RecordRefusal.BadRegistryId))]
    [InlineData("<clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info></clinical_study>", nameof(RecordRefusal.NoTitle))]
    [InlineData("<clinical_study><id_info><nct_id>NCT00000001</nct_id><nct_id>NCT00000002</nct_id></id_info></clinical_study>",
        nameof(RecordRefusal.UnreadableValue))]
    public async Task A_record_without_number_or_title_is_refused(string text, string reason) =>
        Assert.Equal(reason, (await RecordFiles.Refused(text)).Reason.ToString());

    [Theory]
    [InlineData(""","contactsLocationsModule":{"locations":{}}""", "contactsLocationsModule.locations is not a list")]
    [InlineData(""","contactsLocationsModule":{"locations":[{},null]}""", "contactsLocationsModule.locations[1] is not an object")]
    [InlineData(""","contactsLocationsModule":{"locations":[{"facility":7}]}""", "locations[0].facility is not a text")]
    [InlineData(""","contactsLocationsModule":{"locations":[{"geoPoint":{"lat":91}}]}""", "locations[0].geoPoint.lat is out of range")]
    [InlineData(""","contactsLocationsModule":{"locations":[{"city":"\u0000"}]}""", "locations[0].city contains a NUL character")]
    [InlineData(""","contactsLocationsModule":{"locations":[{"city":"\uD800"}]}""", "half a character")]
    [InlineData(""","designModule":{"enrollmentInfo":{"count":-1}}""", "enrollmentInfo.count is not a whole number")]
    [InlineData(""","designModule":{"enrollmentInfo":{"count":1e9}}""", "enrollmentInfo.count is not a whole number")]
    [InlineData(""","statusModule":{"startDateStruct":{"date":"2023-02-30"}}""", "startDateStruct.date is not a date")]
    public async Task A_value_that_cannot_be_read_is_named_and_not_skipped(string member, string detail)
    {
        var refusal = await RecordFiles.Refused($$$"""{"protocolSection":{{{Identified}}}{{{member}}}}}""");

        Assert.Equal(RecordRefusal.UnreadableValue, refusal.Reason);
        Assert.Contains(detail, refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NCT07161414.json")]
    [InlineData("NCT00101400.xml")]
    public async Task A_record_cut_anywhere_is_refused_as_truncated(string file)
    {
        var bytes = RecordFiles.SmallBytes(file);
        // From 100 on, the root of the XML has been opened; before the last bracket, nothing is whole.
        for (var length = 100; length < bytes.AsSpan().TrimEnd("\n"u8).Length; length += 97)
            Assert.Equal(RecordRefusal.Truncated, (await RecordFiles.Refused(bytes[..length])).Reason);
    }

    [Theory]
    [InlineData("NCT06911827.json")]
    [InlineData("NCT05686876.xml")]
    public async Task Text_in_another_encoding_is_refused_with_its_line(string file)
    {
        var bytes = RecordFiles.SmallBytes(file);
        byte[] wrong = [.. "\n\n"u8, .. bytes[..60], 0xD6, 0xD0, .. bytes[60..]];

        var refusal = await RecordFiles.Refused(wrong);

        Assert.Equal(RecordRefusal.InvalidEncoding, refusal.Reason);
        Assert.Matches("on line [34]", refusal.Detail);
    }

    [Fact]
    public async Task Half_a_character_of_utf_16_is_refused()
    {
        var refusal = await RecordFiles.Refused([0xFF, 0xFE, (byte)'{', 0, 0x00, 0xD8, (byte)'}', 0]);

        Assert.Equal(RecordRefusal.InvalidEncoding, refusal.Reason);
    }

    [Fact]
    public async Task The_line_of_a_mistake_is_told_and_the_content_is_not()
    {
        var refusal = await RecordFiles.Refused("\n\n{\n\"secret\": oops}");

        Assert.Equal("The file is damaged: its JSON, XML or CSV is not well-formed. The mistake is on line 4.", refusal.Message);
    }

    [Fact]
    public async Task A_document_and_an_archive_are_called_what_they_are()
    {
        Assert.Equal("It is a PDF document.", (await RecordFiles.Refused([.. "%PDF-1.7\n"u8, 0xE2, 0xE3])).Detail);
        Assert.Contains("ZIP", (await RecordFiles.Refused([.. "PK\x03\x04"u8, 0x14, 0xFF])).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_reason_has_a_sentence_in_both_languages() =>
        Assert.All(Enum.GetValues<RecordRefusal>(), reason =>
        {
            Assert.EndsWith(".", reason.InEnglish());
            Assert.EndsWith("。", reason.InChinese());
        });
}
