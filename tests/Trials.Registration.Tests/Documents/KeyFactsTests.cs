using System.Globalization;
using System.Text;
using Trials.Registration.Documents;

namespace Trials.Registration.Tests.Documents;

/// <summary>What a Word document says of itself and of the study, read out of files that may be hostile.</summary>
public sealed class KeyFactsTests
{
    [Fact]
    public async Task A_chinese_protocol_says_its_version_date_sample_size_sponsor_and_ages()
    {
        var facts = await In(WordFile.Of("一项随机对照研究", "版本号：V2.1", "版本日期：2026年2月28日", "申办者：青杉生物医药有限公司",
            "入选标准：年龄18～75周岁，男女不限", "计划入组约 320 例受试者"));
        Assert.Equal(new KeyFacts("2.1", new(2026, 2, 28), null, 320, "青杉生物医药有限公司", 18, 75), facts);
    }

    [Fact]
    public async Task An_english_protocol_says_the_same()
    {
        var facts = await In(WordFile.Of("A randomised study", "Version: 2.1", "Version date: 28 February 2026", "Sponsor: Acme Pharma",
            "Adults aged 18 to 75 years", "The sample size is 1,320 participants."));
        Assert.Equal(new KeyFacts("2.1", new(2026, 2, 28), null, 1320, "Acme Pharma", 18, 75), facts);
    }

    [Theory]
    [InlineData("研究方案版本号：V3.0")]
    [InlineData("This form was written for protocol version 3.0.")]
    public async Task A_consent_form_names_its_protocol_beside_its_own_version(string sentence)
    {
        var facts = await In(WordFile.Of("知情同意书", "版本号：1.2", "日期：2026-03-01", sentence));
        Assert.Equal(("1.2", "3.0", "2026-03-01"),
            (facts!.Version, facts.ProtocolVersion, facts.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_text_that_says_none_of_it_has_no_key_facts() => Assert.Null(await In(WordFile.Of("Minutes", "Nothing was decided.")));

    [Fact]
    public async Task A_document_that_unpacks_to_a_gigabyte_is_read_to_its_limit_and_no_further()
    {
        var bomb = WordFile.WithBody(stream =>
        {
            stream.Write("""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:t>版本号：V2.1</w:t></w:p><w:p><w:t>"""u8);
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)'a');
            for (var megabytes = 0; megabytes < 1024; megabytes++) stream.Write(spaces);
        });
        var before = GC.GetTotalAllocatedBytes();
        await In(bomb);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 400L * 1024 * 1024);
    }

    [Fact]
    public async Task Entities_are_refused_and_what_is_no_xml_has_no_text()
    {
        Assert.Null(await In(WordFile.WithBody("""<!DOCTYPE d [<!ENTITY a "版本号：V2.1">]><d>&a;</d>""")));
        Assert.Null(await In(WordFile.WithBody("版本号：V2.1")));
        Assert.Null(await In(Encoding.UTF8.GetBytes("PK\x03\x04 and nothing else")));
    }

    [Fact]
    public async Task Deep_nesting_and_a_text_made_for_backtracking_come_to_an_end()
    {
        Assert.Null(await In(WordFile.WithBody(string.Concat(Enumerable.Repeat("<a>", 100_000)))));
        await In(WordFile.Of(new string(' ', 100_000) + "版本", new string('1', 50_000), string.Concat(Enumerable.Repeat("样本量为约是", 10_000))));
    }

    private static async Task<KeyFacts?> In(byte[] file) =>
        KeyFacts.In(await WordText.Of(new MemoryStream(file), TestContext.Current.CancellationToken));
}
