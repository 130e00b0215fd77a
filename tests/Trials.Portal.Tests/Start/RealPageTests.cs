using Trials.Portal.Tests.Pages;

namespace Trials.Portal.Tests.Start;

/// <summary>What holds for every page, seen with a real study on it.</summary>
public class RealPageTests(PortalHost portal, ITestOutputHelper output)
{
    private const int Fewest = 110;

    [Theory]
    [InlineData("zh", 360)]
    [InlineData("en", 1440)]
    public async Task A_page_with_a_study_on_it_is_easy_to_use_strict_and_not_too_wide(string language, int width)
    {
        var pages = await portal.RealPages(language);
        output.WriteLine($"{pages.All.Count} pages; no real address is known of: {string.Join(", ", pages.Unknown)}");
        Assert.True(pages.All.Count >= Fewest, $"only {pages.All.Count} pages");

        var faults = new List<string>();
        foreach (var own in pages.All.GroupBy(page => page.Who))
        {
            var window = await portal.Open(own.Key, language, width);
            foreach (var page in own)
            {
                var answer = (await window.GotoAsync(page.Address))!;
                var found = (await PageFaults.Of(window, answer)).Concat(await Accessibility.Faults(window));
                faults.AddRange(found.Select(fault => $"{page.Address} of {page.Who}: {fault}"));
            }
            await window.Context.DisposeAsync();
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
