using Trials.Registration.Register;

namespace Trials.Registration.Tests.Register;

public class SearchTermsTests
{
    [Theory]
    [InlineData("糖尿病", true)]
    [InlineData("尿病", true)]
    [InlineData("病", true)]
    [InlineData("糖病", false)]
    [InlineData("II期 肺癌", true)]
    [InlineData("Lung CANCER", true)]
    [InlineData("lung diabetes", false)]
    [InlineData("ＣＴＲ２０２６３２２１", true)]
    [InlineData("PD-1", true)]
    public void A_text_is_found_by_its_words_in_either_language(string query, bool isFound)
    {
        var kept = SearchTerms.Of(["非小细胞肺癌合并2型糖尿病的II期研究", "PD-1 in lung cancer", "CTR20263221"]);
        Assert.Equal(isFound, SearchTerms.Asked(query).All(kept.Contains));
    }

    [Fact]
    public void Whatever_run_of_characters_a_title_holds_finds_it()
    {
        const string Title = "一项评价重组人源化单克隆抗体注射液联合化疗治疗晚期胃癌的随机双盲研究";
        var kept = SearchTerms.Of([Title]);
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var from = random.Next(Title.Length);
            var query = Title.Substring(from, random.Next(1, Title.Length - from + 1));
            Assert.True(SearchTerms.Asked(query).IsSubsetOf(kept.ToHashSet()), query);
        }
    }

    [Fact]
    public void Nothing_to_look_for_is_no_word() => Assert.Empty(SearchTerms.Asked(" ，。-- "));
}
