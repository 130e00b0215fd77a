using System.Globalization;
using Microsoft.Playwright;
using Trials.Portal.Journeys.Alliance;

namespace Trials.Portal.Tests.Alliance;

public class WallTests(PortalHost portal)
{
    [Theory]
    [InlineData("en", "3 late · 2 done, 6 running, 1 not begun")]
    [InlineData("zh", "逾期 3 · 完成 2、进行中 6、未开始 1")]
    public void A_late_node_says_so_in_words_and_by_its_shape(string language, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var cell = new Wall.Cell("N09", "Running", "Red", 1, 6, 2, "ddxxxarrw.");

        Assert.Equal(said, cell.Said);
        Assert.Equal(['d', 'x', 'a', 'r', 'w'], Wall.Squares.Paths(cell.Letters!).Select(path => path.State));
        Assert.Equal(3, Wall.Squares.Paths(cell.Letters!).Single(path => path.State == 'x').Path.Count(c => c == 'M'));
    }

    [Fact]
    public void A_node_of_the_whole_trial_is_one_square()
    {
        var cell = new Wall.Cell("N05", "Running", "Amber", null, null, null, null);

        Assert.Equal("a", cell.Letters);
        Assert.Equal(AllianceWords.IsNear.ToString(), cell.Trouble);
    }

    [Fact]
    public void Beyond_forty_sites_a_late_node_still_says_so() =>
        Assert.Equal(AllianceWords.IsLate.ToString(), new Wall.Cell("N09", "Running", "Red", 0, 60, 0, null).Trouble);

    [Theory]
    [InlineData("coordinator@alliance", "/alliance/wall", "The wall")]
    [InlineData("coordinator@alliance", "/alliance/figures", "Figures")]
    [InlineData("coordinator@alliance", "/alliance/waiting", "Waiting days by party")]
    [InlineData("office@alliance", "/alliance/members", "Members and agreement")]
    public async Task Each_desk_opens(string who, string address, string title)
    {
        var page = await portal.Open(who, script: false);
        await page.GotoAsync(address);

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
    }
}
