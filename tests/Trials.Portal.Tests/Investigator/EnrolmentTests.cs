using Microsoft.Playwright;
using Trials.Portal.Tests.InstitutionOffice;
using Trials.Testing;

namespace Trials.Portal.Tests.Investigator;

/// <summary>An investigator's day: a site that is closed says why, an open one screens, enrols, and reports what happened.</summary>
public class EnrolmentTests(PortalHost portal)
{
    private readonly List<string> _faults = [];

    [Fact]
    public async Task A_closed_site_says_why_and_what_it_refuses_keeps_what_was_typed()
    {
        var site = await OneSite.Offered(portal, "east", 3);
        var page = await portal.Open(site.Investigator, script: false);
        await Known(site);
        await page.GotoAsync($"/investigator/sites/{site.SiteId}");
        await Assertions.Expect(page.GetByLabel("Why this site is closed")).ToContainTextAsync("not activated");
        await Look(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Screen a participant" }).ClickAsync();
        await page.GetByLabel("Code").FillAsync("S-001");
        await page.Press("Check before it is done");
        await page.Press("Screen a participant");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not activated");
        await Assertions.Expect(page.GetByLabel("Code")).ToHaveValueAsync("S-001");
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    [Fact]
    public async Task An_investigator_screens_enrols_records_a_failure_and_reports_an_event()
    {
        var site = await (await OneSite.Offered(portal, "east", 2)).Activated();
        var page = await portal.Open(site.Investigator, "zh", 360, script: false);
        await Known(site);
        await Eventually.Is(async () => (await site.Get(site.Investigator, $"recruitment/sites/{site.SiteId}")).GetProperty("isOpen").GetBoolean(), "Recruitment opens the site");
        await page.GotoAsync("/investigator/sites");
        await Look(page);
        await page.Locator($"a[href='/investigator/sites/{site.SiteId}']").ClickAsync();
        await Screen(page, "S-001");
        await Look(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "入组", Exact = true }).ClickAsync();
        await Look(page);
        await page.Press("入组");
        await page.Happened("受试者已入组。");

        await Screen(page, "S-002");
        await page.GetByRole(AriaRole.Link, new() { Name = "登记筛选失败" }).ClickAsync();
        await page.GetByLabel("未符合的标准").FillAsync("IN-03");
        await page.Press("核对后办理");
        await page.Press("登记筛选失败");
        await page.Happened("筛选失败已登记。");
        await Assertions.Expect(page.Locator("tr", new() { HasText = "S-001" })).ToContainTextAsync("已入组");
        await Assertions.Expect(page.Locator("tr", new() { HasText = "S-002" })).ToContainTextAsync("筛选失败");

        await page.GetByRole(AriaRole.Link, new() { Name = "报告安全性事件" }).ClickAsync();
        await page.Press("核对后办理");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("请填写事件经过。");
        await Look(page);
        await page.GetByLabel("严重不良事件（SAE）").CheckAsync();
        await page.GetByLabel("危及生命").CheckAsync();
        await page.GetByLabel("可能有关").CheckAsync();
        await page.GetByLabel("受试者编号").FillAsync("S-001");
        var now = portal.Host.Clock.GetUtcNow().AddHours(8);
        var (day, hour) = (now.AddHours(-1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), now.AddHours(-1).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("发生日期").FillAsync(day);
        await page.GetByLabel("发生时间").FillAsync(hour);
        await page.GetByLabel("获知日期").FillAsync(day);
        await page.GetByLabel("获知时间").FillAsync(hour);
        await page.GetByLabel("事件经过").FillAsync("用药后出现过敏性休克，经抢救好转。");
        await page.Press("核对后办理");
        await page.Press("报告安全性事件");
        await page.Happened("事件已报告。");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("伦理委员会");
        await Look(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "提交随访报告" }).ClickAsync();
        await page.GetByLabel("获知日期").FillAsync(day);
        await page.GetByLabel("获知时间").FillAsync(hour);
        await page.GetByLabel("事件经过").FillAsync("已转出监护室。");
        await page.Press("核对后办理");
        await page.Press("提交随访报告");
        await page.Happened("随访报告已提交。");
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    private static async Task Screen(IPage page, string code)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "筛选受试者" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("已签知情同意书版本")).ToHaveValueAsync(OneSite.ConsentVersion);
        await page.GetByLabel("受试者编号").FillAsync(code);
        await page.Press("核对后办理");
        await page.Press("筛选受试者");
        await page.Happened("已开始筛选。");
    }

    private static Task Known(OneSite site) => Eventually.Is(
        async () => (await site.Get(site.Investigator, $"tracking/trials/{site.TrialId}/sites")).GetProperty("items").GetArrayLength() == 1, "Tracking shows the site");

    private async Task Look(IPage page)
    {
        _faults.AddRange((await Accessibility.Faults(page)).Select(fault => $"{page.Url}: {fault}"));
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")) _faults.Add($"{page.Url}: wider than the window");
    }
}
