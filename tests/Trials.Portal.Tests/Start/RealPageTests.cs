using Trials.Portal.Tests.Pages;

namespace Trials.Portal.Tests.Start;

/// <summary>What holds for every page, seen with a real study on it.</summary>
public class RealPageTests(PortalHost portal)
{
    // No pages: what they answer is a file, and a refusal, which EveryPageTests looks at.
    private static readonly string[] NeverShown =
    [
        "applications/{id:guid}/archive", "applications/{id:guid}/documents/{documentId:guid}", "cases/{kind}/{id:guid}/documents/{documentId:guid}",
        "lead/opinions/{id:guid}/pdf", "not-for-your-role", "public/trials/{id:guid}/materials/{document:guid}",
    ];

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task Every_page_is_found_with_something_real_on_it(string language)
    {
        var pages = await portal.RealPages(language);

        Assert.Equal(NeverShown, pages.Unknown);
    }

    [Theory]
    [InlineData("zh", 360)]
    [InlineData("en", 1440)]
    public async Task A_page_with_a_study_on_it_is_easy_to_use_strict_and_not_too_wide(string language, int width)
    {
        var pages = await portal.RealPages(language);
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
