using Microsoft.Playwright;

namespace Trials.Portal.Tests.Alliance;

public class RulePackTests(PortalHost portal)
{
    /// <summary>For a day far away, so that the other tests' cases begin as ever.</summary>
    [Fact]
    public async Task Two_coordinators_activate_a_rule_pack_the_second_signs_what_was_read()
    {
        var page = await portal.Open("coordinator@alliance", script: false);
        await page.GotoAsync("/home");
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Rule packs" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Conservative profile" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "MR-20" })).ToContainTextAsync("3 working days");
        await page.GotoAsync("/alliance/rule-packs/proposal");
        await page.Locator("main button.btn-primary").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Name the first day.");
        await page.GetByLabel("Rule pack").SelectOptionAsync("conservative-2023@1");
        await page.GetByLabel("First day").FillAsync("2099-01-05");
        await page.GetByLabel("Reason").FillAsync("Committees need longer.");
        await page.Locator("main button.btn-primary").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("MR-22");
        await page.Locator("main button.btn-primary").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("waits for a second person");
        Assert.Empty(await Accessibility.Faults(await Shown("coordinator@alliance", "en", "/alliance/rule-packs")));

        await page.GotoAsync("/alliance/rule-packs/confirmation");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("You proposed this yourself");
        await Sign(page, "Password");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("a second person reads the difference and decides");

        var second = await portal.Open("deputy@alliance", "zh", 360, script: false);
        await second.GotoAsync("/alliance/rule-packs");
        await second.GetByRole(AriaRole.Link, new() { Name = "查看差异并处理" }).ClickAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Main)).ToContainTextAsync("15 个工作日");
        Assert.Empty(await Accessibility.Faults(await Shown("deputy@alliance", "zh", "/alliance/rule-packs/confirmation", 360)));
        await Sign(second, "密码");
        await second.WaitForURLAsync("**/alliance/rule-packs");
        await Assertions.Expect(second.GetByRole(AriaRole.Main)).ToContainTextAsync("已启用。");
        await Assertions.Expect(second.GetByRole(AriaRole.Row).Filter(new() { HasText = "Committees need longer." })).ToContainTextAsync("conservative-2023@1");
    }

    private static async Task Sign(IPage page, string password)
    {
        await page.Locator("main button.btn-primary").ClickAsync();
        await page.GetByLabel(password).FillAsync(PortalHost.Password);
        await page.Locator("main button.btn-primary").ClickAsync();
    }

    // The accessibility check runs in the page, so scripts are on.
    private async Task<IPage> Shown(string who, string language, string address, int width = 1440)
    {
        var page = await portal.Open(who, language, width);
        await page.GotoAsync(address);
        return page;
    }
}
