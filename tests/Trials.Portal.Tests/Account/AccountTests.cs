using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Trials.Portal.Tests.Account;

public partial class AccountTests(PortalHost portal)
{
    private const string Password = "a quiet river at noon";

    [Fact]
    public async Task An_administrator_invites_somebody_who_sets_up_a_second_factor_and_signs_in_by_two_steps()
    {
        var invitation = await Invite();

        var page = await portal.Open(null, script: false);
        await page.GotoAsync("/sign-in");
        await page.GetByRole(AriaRole.Link, new() { Name = "I have an invitation" }).ClickAsync();
        await page.GetByLabel("Invitation").FillAsync(invitation);
        await page.GetByLabel("New password", new() { Exact = true }).FillAsync(Password);
        await page.GetByLabel("The new password again").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Your password is set");

        await page.GotoAsync("/account/second-factor");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what to scan" }).ClickAsync();
        var app = new AuthenticatorApp(await page.Locator("main code").InnerTextAsync());
        await page.GetByLabel("The six digits").FillAsync(app.Code());
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm the app" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your recovery codes");
        await Assertions.Expect(page.Locator("main ol code")).ToHaveCountAsync(10);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/sign-in?return=/account");
        await page.GetByLabel("User name").FillAsync("li.wei@east");
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Second step: your code");
        await page.GetByLabel("Code").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await page.GetByLabel("Code").FillAsync(app.Code(later: 1));
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

    private async Task<string> Invite()
    {
        var page = await portal.Open("admin@east", script: false);
        await page.GotoAsync("/administration/people");
        await page.GetByRole(AriaRole.Link, new() { Name = "Invite somebody" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("李维");
        await page.GetByLabel("First part of the user name").FillAsync("li.wei");
        await page.GetByLabel("investigator").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Check before it is done" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite somebody" }).ClickAsync();
        var said = await page.GetByRole(AriaRole.Status).InnerTextAsync();
        return Shown().Match(said).Groups[1].Value;
    }

    [GeneratedRegex("Invitation of li\\.wei@east, shown only now: (\\S+)")]
    private static partial Regex Shown();
}
