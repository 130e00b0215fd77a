using Microsoft.Playwright;
using Trials.Testing;

namespace Trials.Portal.Tests.InstitutionOffice;

/// <summary>From the offered places to the green light, as the office of one hospital clicks it on a telephone, without scripts.</summary>
public class StartUpTests(PortalHost portal)
{
    private readonly List<string> _faults = [];

    [Fact]
    public async Task An_office_accepts_its_places_finishes_its_tracks_takes_one_back_and_activates_with_a_signature()
    {
        var site = await OneSite.Offered(portal, "east", 12);
        var address = $"/office/sites/{site.SiteId}";
        await Eventually.Is(async () => (await site.Get(site.Office, $"tracking/trials/{site.TrialId}/sites")).GetProperty("items").GetArrayLength() == 1, "Tracking shows the site");
        var page = await portal.Open(site.Office, "zh", 360, script: false);
        await page.GotoAsync("/office/sites");
        await Look(page);
        await page.Locator($"a[href='{address}']").ClickAsync();
        await Assertions.Expect(page.Locator("aside")).ToContainTextAsync("获分配 12 个名额");
        await Look(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "接受名额" }).ClickAsync();
        await Look(page);
        await page.Press("接受名额");
        await page.Happened("名额已接受。");

        await page.GetByRole(AriaRole.Link, new() { Name = "启动会" }).ClickAsync();
        await FillAndDo(page, "SIV-1");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("N19");
        await page.GotoAsync(address);
        foreach (var (name, evidence) in new[] { ("立项审查", "立项-1"), ("合同", "HT-1"), ("国家医学研究登记备案", "GJ-1"), ("试验用药品或器械到位", "JJ-1"), ("启动会", "SIV-1") })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
            await FillAndDo(page, evidence);
            await page.Happened($"{name}已办结。");
        }

        await page.Locator("tr", new() { HasText = "HT-1" }).GetByRole(AriaRole.Link, new() { Name = "重新打开" }).ClickAsync();
        await page.GetByLabel("理由").FillAsync("合同金额有误，需重签。");
        await page.Press("核对后办理");
        await page.Press("重新打开");
        await page.Happened("合同已恢复为未完成。");
        await page.GetByRole(AriaRole.Link, new() { Name = "合同", Exact = true }).ClickAsync();
        await FillAndDo(page, "HT-2");

        await page.GetByRole(AriaRole.Link, new() { Name = "启动研究中心" }).ClickAsync();
        await Look(page);
        await page.GetByLabel("密码").FillAsync("not my password");
        await page.Press("启动研究中心");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("尚未签署");
        await page.GetByLabel("密码").FillAsync(PortalHost.Password);
        await page.Press("启动研究中心");
        await page.Happened("研究中心已启动。");
        await Assertions.Expect(page.Locator("aside .warn-open")).ToHaveTextAsync("已开放");
        Assert.True((await site.Get(site.Office, $"allocation/sites/{site.SiteId}")).GetProperty("isActive").GetBoolean());
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    [Fact]
    public async Task An_office_keeps_the_hospitals_profile_and_loses_nothing_it_typed()
    {
        var page = await portal.Open("office@pudong");
        await page.GotoAsync("/office/profile");
        await Look(page);
        await page.GetByLabel("Departments").FillAsync("临床研究中心\n心血管内科");
        var second = page.Locator("fieldset.item").Nth(1);
        await second.GetByLabel("Code").FillAsync("PI-2");
        await second.GetByLabel("Name").FillAsync("王医生");
        await second.GetByLabel("Department").FillAsync("肾内科");
        await second.GetByLabel("Speciality").FillAsync("心血管内科专业");
        await page.Press("Save the profile");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Say the professional title of PI-2.");
        await second.GetByLabel("Professional title").SelectOptionAsync("Senior");
        await page.Press("Save the profile");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Name the department first.");
        await second.GetByLabel("Department").FillAsync("心血管内科");
        await page.Press("Save the profile");
        await page.Happened("The profile is saved.");
        await Assertions.Expect(page.Locator("fieldset.item").Nth(1).GetByLabel("Name")).ToHaveValueAsync("王医生");
        Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    private static async Task FillAndDo(IPage page, string evidence)
    {
        await page.GetByLabel("证明材料").FillAsync(evidence);
        await page.Press("核对后办理");
        await page.Press("办结");
    }

    private async Task Look(IPage page)
    {
        _faults.AddRange((await Accessibility.Faults(page)).Select(fault => $"{page.Url}: {fault}"));
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")) _faults.Add($"{page.Url}: wider than the window");
    }
}
