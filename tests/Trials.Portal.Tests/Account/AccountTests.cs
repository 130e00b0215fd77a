using Microsoft.Playwright;

namespace Trials.Portal.Tests.Account;

public class AccountTests(PortalHost portal)
{
    [Fact]
    public async Task An_administrator_invites_somebody_who_sets_up_a_second_factor_and_signs_in_by_two_steps()
    {
        var newcomer = await Newcomer.Arrive(portal, "李维", "li.wei");
        Assert.Equal(10, newcomer.RecoveryCodes.Count);

        var page = newcomer.Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/sign-in?return=/account");
        await page.GetByLabel("User name").FillAsync("li.wei@east");
        await page.GetByLabel("Password").FillAsync(Newcomer.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Second step: your code");
        await page.GetByLabel("Code").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.GetByLabel("Code").FillAsync(newcomer.App.Code(later: 1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("My account");
        await page.GetByRole(AriaRole.Link, new() { Name = "What happened to my access" }).ClickAsync();
        await Assertions.Expect(page.GetByText("password + authenticator app").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_persons_own_pages_say_where_they_are_signed_in_and_search_finds_nothing_of_nobodys_words()
    {
        var page = await portal.Open("office@alliance", "zh", 360, script: false);
        await page.GotoAsync("/account/sign-ins");
        await Assertions.Expect(page.GetByText("本次登录").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Searchbox).FillAsync("没有这项试验");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await Assertions.Expect(page.GetByText("没有包含全部词语")).ToBeVisibleAsync();
    }
}
