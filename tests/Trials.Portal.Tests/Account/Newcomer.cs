using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Trials.Portal.Tests.Account;

/// <summary>Somebody whom an administrator invites, who sets a password and an authenticator app, all by the pages and without scripts.</summary>
internal sealed partial class Newcomer(PortalHost portal, IPage page)
{
    public const string Password = "a quiet river at noon";

    /// <summary>Their window, in which they are signed in.</summary>
    public IPage Page { get; } = page;

    /// <summary>On their phone.</summary>
    public AuthenticatorApp App { get; private set; } = null!;

    /// <summary>Each good once instead of the app's code.</summary>
    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <param name="portal">The product.</param>
    /// <param name="name">What they are called.</param>
    /// <param name="who">The user name, at the hospital east.</param>
    public static async Task<Newcomer> Arrive(PortalHost portal, string name, string who)
    {
        var newcomer = new Newcomer(portal, await portal.Open(null, script: false));
        await newcomer.SetPassword(await newcomer.Invite(name, who));
        await newcomer.SetSecondFactor();
        return newcomer;
    }

    private async Task<string> Invite(string name, string who)
    {
        var admin = await portal.Open("admin@east", script: false);
        await admin.GotoAsync("/administration/people");
        await admin.GetByRole(AriaRole.Link, new() { Name = "Invite somebody" }).ClickAsync();
        await admin.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await admin.GetByLabel("First part of the user name").FillAsync(who);
        await admin.GetByLabel("investigator").CheckAsync();
        await admin.Press("Check before it is done");
        await admin.Press("Invite somebody");
        var said = Shown().Match(await admin.GetByRole(AriaRole.Status).InnerTextAsync());
        Assert.Equal($"{who}@east", said.Groups[1].Value);
        await admin.Context.DisposeAsync();
        return said.Groups[2].Value;
    }

    private async Task SetPassword(string invitation)
    {
        await Page.GotoAsync("/sign-in");
        await Page.GetByRole(AriaRole.Link, new() { Name = "I have an invitation" }).ClickAsync();
        await Page.GetByLabel("Invitation").FillAsync(invitation);
        await Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Password);
        await Page.GetByLabel("The new password again").FillAsync(Password);
        await Page.Press("Set the password and sign in");
        await Page.Happened("Your password is set");
    }

    private async Task SetSecondFactor()
    {
        await Page.GotoAsync("/account/second-factor");
        await Page.GetByLabel("Password").FillAsync(Password);
        await Page.Press("Show what to scan");
        App = new AuthenticatorApp(await Page.Locator("main code").InnerTextAsync());
        await Page.GetByLabel("The six digits").FillAsync(App.Code());
        await Page.Press("Confirm the app");
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your recovery codes");
        RecoveryCodes = await Page.Locator("main ol code").AllInnerTextsAsync();
    }

    [GeneratedRegex(@"Invitation of (\S+), shown only now: (\S+)")]
    private static partial Regex Shown();
}
