using Microsoft.Playwright;

namespace Trials.Portal.Tests.Account;

/// <summary>Passkeys in a browser whose device is made of software: adding one, signing in and signing with it, removing it.</summary>
public class PasskeyTests(PortalHost portal)
{
    private const string Who = "admin@pudong";

    [Fact]
    public async Task A_passkey_is_added_signs_in_signs_its_own_removal_and_is_gone()
    {
        var page = await portal.Open(null);
        var device = await PasskeyDevice.Attach(portal, page);
        await device.SignInByPassword(Who);

        await page.GetByRole(AriaRole.Link, new() { Name = "Passkeys" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You have no passkey yet.")).ToBeVisibleAsync();
        Assert.Empty(await Accessibility.Faults(page));
        await device.Begin("my phone");
        Assert.Empty(await Accessibility.Faults(page));
        await device.Make();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "my phone" })).ToContainTextAsync("never");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync(Address("/sign-in?return=/account/passkeys"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with a passkey" }).ClickAsync();
        Assert.Empty(await Accessibility.Faults(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use my passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/account/passkeys");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "my phone" })).Not.ToContainTextAsync("never");

        await page.GetByRole(AriaRole.Link, new() { Name = "my phone" }).ClickAsync();
        Assert.Empty(await Accessibility.Faults(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign with my passkey instead" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The passkey is removed.");
        await Assertions.Expect(page.GetByText("You have no passkey yet.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync(Address("/sign-in/passkey"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Use my passkey" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.EndsWith("/sign-in/passkey", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_that_does_not_answer_leaves_the_person_where_they_are_with_another_way()
    {
        var page = await portal.Open(null, "zh", 360);
        await page.GotoAsync(Address("/sign-in/passkey"));
        await page.EvaluateAsync("void (navigator.credentials.get = () => Promise.reject(new DOMException('', 'NotAllowedError')))");
        await page.GetByRole(AriaRole.Button, new() { Name = "使用通行密钥" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("设备未应答或您已取消，请重试。");
        await page.GetByRole(AriaRole.Link, new() { Name = "用密码登录" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("用户名")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_scripts_the_pages_name_the_other_ways()
    {
        var page = await portal.Open("admin@seventh", script: false);
        await page.GotoAsync("/sign-in/passkey");
        await Assertions.Expect(page.GetByText("sign in with your password and the code of your authenticator app")).ToBeVisibleAsync();
        await Assertions.Expect(Content(page).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);

        await page.GotoAsync("/account/passkeys");
        await Assertions.Expect(page.GetByText("use an authenticator app instead")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Set up an authenticator app" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Second factor");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"made up\"}")]
    public async Task An_answer_that_no_device_gave_is_refused(string credential)
    {
        var page = await portal.Open(null, script: false);
        await page.GotoAsync("/sign-in/passkey");
        var token = await page.Locator("main input[name=__RequestVerificationToken]").GetAttributeAsync("value");
        var form = page.APIRequest.CreateFormData().Set("ChallengeId", Guid.NewGuid().ToString()).Set("Credential", credential).Set("__RequestVerificationToken", token!);

        var answer = await page.APIRequest.PostAsync("/sign-in/passkey", new() { Form = form });

        Assert.Equal(422, answer.Status);
    }

    private string Address(string path) => PasskeyDevice.Address(portal, path);

    private static ILocator Content(IPage page) => page.GetByRole(AriaRole.Main);
}
