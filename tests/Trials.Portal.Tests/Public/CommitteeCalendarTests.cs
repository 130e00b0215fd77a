using Microsoft.Playwright;
using Trials.Portal.Journeys.Public;
using Trials.Portal.Tests.Committees;

namespace Trials.Portal.Tests.Public;

public class CommitteeCalendarTests(PortalHost portal)
{
    [Fact]
    public async Task Anybody_reads_on_which_days_a_committee_meets()
    {
        var study = await Study.Accept(portal, "seventh", "east");
        var day = await study.Call(days: 9);
        var page = await portal.Open(null, "zh", 360, script: false);
        await page.GotoAsync("/public/committees");

        var calendar = page.GetByRole(AriaRole.Heading, new() { Name = FigureWords.Calendar.Chinese }).Locator("~ table");
        await Assertions.Expect(calendar).ToContainTextAsync(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync(Study.Title);
    }
}
