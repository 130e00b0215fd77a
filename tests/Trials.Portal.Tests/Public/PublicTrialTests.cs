using Microsoft.Playwright;

namespace Trials.Portal.Tests.Public;

/// <summary>What somebody without an account finds and reads, on a telephone and without scripts, and how much their line has to carry.</summary>
public class PublicTrialTests(PortalHost portal)
{
    private const int MostBytes = 100_000;

    private readonly List<string> _faults = [];

    [Fact]
    public async Task Anybody_finds_a_trial_in_two_languages_reads_it_in_everyday_words_and_sees_a_stop_first()
    {
        var trial = await PublishedTrial.Release(portal);
        var page = await portal.Open(null, "en", 360, script: false);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Find a clinical trial" }).ClickAsync();
        await page.GetByLabel("What are you looking for?").FillAsync("prostate Shanghai");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Look(page);
        // Other tests publish the same record.
        await page.Locator($"a[href='/public/trials/{trial.Id}']").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("ARTEMIS-003");
        await Assertions.Expect(page.Locator("h1 ~ p .warn-open").First).ToHaveTextAsync("looking for participants");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Fudan University Cancer Hospital");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("18 Years and older");
        await Assertions.Expect(page.GetByText("Primary outcomes")).Not.ToBeVisibleAsync();
        await page.Locator("summary", new() { HasText = "24 items" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Primary outcomes")).ToBeVisibleAsync();
        await Look(page);

        await trial.Suspend();
        await trial.Publish();
        var chinese = await portal.Open(null, "zh", script: false);
        await chinese.GotoAsync("/public/trials?query=" + Uri.EscapeDataString("没有这种病"));
        await Assertions.Expect(chinese.GetByRole(AriaRole.Main)).ToContainTextAsync("没有同时包含这些词的已公示试验");
        await chinese.GotoAsync($"/public/trials/{trial.Id}");
        await Assertions.Expect(chinese.Locator("h1, h2").First).ToHaveTextAsync("该试验已暂停");
        await Assertions.Expect(chinese.Locator(".warn-open")).ToHaveCountAsync(0);
        await Look(chinese);
        await chinese.GetByRole(AriaRole.Link, new() { Name = "第 1 版" }).ClickAsync();
        await Assertions.Expect(chinese.GetByRole(AriaRole.Main)).ToContainTextAsync("您正在阅读");
        await Look(chinese);
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    [Fact]
    public async Task Anybody_reads_the_alliances_figures_with_their_definitions()
    {
        var page = await portal.Open(null, "zh", 360, script: false);
        await page.GotoAsync("/public/figures");
        await page.Locator("summary", new() { HasText = "伦理全程" }).ClickAsync();
        await Assertions.Expect(page.GetByText("自被受理的那次递交至申请中最后一家机构作出决定的工作日数")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("不予显示");
        await Look(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "伦理委员会" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("伦理委员会与审查用时");
        await Look(page);
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    // Everything the page needs, nothing compressed: what a first visit over the poorest line carries at most.
    private async Task Look(IPage page)
    {
        _faults.AddRange((await Accessibility.Faults(page)).Select(fault => $"{page.Url}: {fault}"));
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")) _faults.Add($"{page.Url}: wider than the window");
        string[] parts = [page.Url, .. await page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').map(entry => entry.name)")];
        using var client = new HttpClient();
        var bytes = 0;
        foreach (var part in parts.Distinct()) bytes += (await client.GetByteArrayAsync(new Uri(part), TestContext.Current.CancellationToken)).Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"{page.Url}: {parts.Length} parts, {bytes} bytes");
        if (parts.Length < 3) _faults.Add($"{page.Url}: only {parts.Length} parts were weighed");
        if (bytes >= MostBytes) _faults.Add($"{page.Url}: {bytes} bytes");
    }
}
