using System.Net;
using Microsoft.Playwright;

namespace Trials.Portal.Tests.Start;

public class SignInTests(PortalHost portal)
{
    [Theory]
    [InlineData("en", "User name", "Password", "Sign in", "What waits for me")]
    [InlineData("zh", "用户名", "密码", "登录", "我的待办")]
    public async Task A_person_signs_in_in_their_language_and_sees_what_waits_for_them(string language, string name, string password, string button, string home)
    {
        var page = await portal.Open(null, language, script: false);
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = button }).ClickAsync();
        await page.GetByLabel(name, new() { Exact = true }).FillAsync("sponsor@qingshan");
        await page.GetByLabel(password, new() { Exact = true }).FillAsync(PortalHost.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(home);
        await Assertions.Expect(page.GetByText("青杉生物医药（演示）")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_is_explained_and_the_user_name_is_kept()
    {
        var page = await portal.Open(null, script: false);
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("User name").FillAsync("nobody@nowhere");
        await page.GetByLabel("Password").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This could not be done");
        await Assertions.Expect(page.GetByLabel("User name")).ToHaveValueAsync("nobody@nowhere");
        await Assertions.Expect(page.GetByLabel("Password")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task The_other_language_keeps_what_was_typed()
    {
        var page = await portal.Open(null, script: false);
        await page.GotoAsync("/sign-in?return=/trials");
        await page.GetByLabel("User name").FillAsync("half-typed");
        await page.GetByRole(AriaRole.Button, new() { Name = "中文" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("登录");
        await Assertions.Expect(page.GetByLabel("用户名")).ToHaveValueAsync("half-typed");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        Assert.EndsWith("return=%2Ftrials", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_signs_out_is_asked_to_sign_in_again_and_comes_back_to_the_page()
    {
        // Somebody of whom no other test has the sign-in: it ends here.
        var page = await portal.Open("member-6@seventh", script: false);
        await page.GotoAsync("/home");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("You are signed out.");

        await page.GotoAsync("/home?after=x");
        Assert.Equal("/sign-in?return=%2Fhome%3Fafter%3Dx", new Uri(page.Url).PathAndQuery);
    }

    [Theory]
    [InlineData("coordinator@alliance", HttpStatusCode.OK)]
    [InlineData("deputy@alliance", HttpStatusCode.BadRequest)]
    public async Task What_was_typed_when_the_sign_in_ended_is_taken_once_the_same_person_has_signed_in_again(string whoThen, HttpStatusCode taken)
    {
        const string Typed = "half a reason\"><script>window.hostile=1</script>";
        var form = await portal.Open("coordinator@alliance", script: false);
        await form.GotoAsync("/alliance/rule-packs/proposal");
        await form.GetByLabel("Reason").FillAsync(Typed);
        await form.Context.ClearCookiesAsync(new() { Name = "trials-session" });
        await form.GetByRole(AriaRole.Button, new() { Name = "Check" }).ClickAsync();
        await Assertions.Expect(form.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your sign-in has ended");
        Assert.Empty(await Accessibility.Faults(form));

        // Still nobody: the same page, with the same words.
        Assert.Equal((int)HttpStatusCode.Unauthorized, await SendAgain());
        var beside = await form.RunAndWaitForPopupAsync(() => form.GetByRole(AriaRole.Link, new() { Name = "Sign in again in a new window" }).ClickAsync());
        await beside.GetByLabel("User name").FillAsync(whoThen);
        await beside.GetByLabel("Password").FillAsync(PortalHost.Password);
        await beside.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await beside.WaitForURLAsync("**/home");

        Assert.Equal((int)taken, await SendAgain());
        if (taken is HttpStatusCode.OK) await Assertions.Expect(form.GetByLabel("Reason")).ToHaveValueAsync(Typed);

        async Task<int> SendAgain() => (await form.RunAndWaitForResponseAsync(
            () => form.GetByRole(AriaRole.Button, new() { Name = "Send again" }).ClickAsync(), answer => answer.Request.Method == "POST")).Status;
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in_or_changing_the_language(string address)
    {
        var page = await portal.Open(null, script: false);
        await page.GotoAsync("/sign-in?return=" + Uri.EscapeDataString(address));
        await page.GetByLabel("User name").FillAsync("operator@alliance");
        await page.GetByLabel("Password").FillAsync(PortalHost.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        Assert.Equal(new Uri(portal.Host.Url, "/home"), new Uri(page.Url));

        await page.GotoAsync("/language?to=zh&return=" + Uri.EscapeDataString(address));
        Assert.Equal(portal.Host.Url.Authority, new Uri(page.Url).Authority);
    }
}
