using System.Text;
using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

/// <summary>Our own table and the spreadsheets that open it.</summary>
public class RecordTableTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("+1")]
    [InlineData("-  a criterion")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("'=1")]
    [InlineData("''-1")]
    [InlineData("'quoted'")]
    [InlineData("one\nline = two")]
    public async Task No_cell_is_a_formula_and_every_text_comes_back(string text)
    {
        var record = await RecordFiles.Small("NCT06911827.json") with { EligibilityText = text };

        var table = Encoding.UTF8.GetString(RecordTable.Write(record));

        Assert.Equal(text, (await RecordFiles.Read(table)).EligibilityText);
        Assert.DoesNotMatch("(^|,)\"?[=+@\t-]", table.Split("\r\n").First(line => line.Contains(",eligibility,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tables_of_several_records_can_stand_below_each_other()
    {
        var (one, other) = (await RecordFiles.Small("NCT06911827.json"), await RecordFiles.Small("NCT07161414.json"));
        var second = Encoding.UTF8.GetString(RecordTable.Write(other));
        var both = Encoding.UTF8.GetString(RecordTable.Write(one)) + second[(second.IndexOf('\n', StringComparison.Ordinal) + 1)..];

        Assert.Equal(["NCT06911827", "NCT07161414"], (await RecordFiles.Refused(both)).Choices);
        var read = await TrialRecordReader.Import(new MemoryStream(Encoding.UTF8.GetBytes(both)), "NCT07161414", TestContext.Current.CancellationToken);
        Assert.Equal(11, read.Record.Locations.Count);
    }
}
