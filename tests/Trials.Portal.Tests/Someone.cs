using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;
using Trials.Testing;

namespace Trials.Portal.Tests;

/// <summary>
/// A demo person at a window. They read the test's language (its CurrentUICulture), find whatever they use by its words, and wait for what others do by
/// looking again.
/// </summary>
internal sealed class Someone(IPage page)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public IPage Page { get; } = page;

    public ILocator Main => Page.GetByRole(AriaRole.Main);

    /// <summary>As every page's header has it.</summary>
    public Task<string> Name() => Page.Locator(".me a").InnerTextAsync();

    /// <summary>From what waits for them to the deed's page, as soon as it waits.</summary>
    /// <param name="study">The application's number, as the row shows it.</param>
    /// <param name="address">How the deed's address begins.</param>
    /// <param name="deed">How it ends.</param>
    public async Task FromHome(string study, string address, string deed = "")
    {
        await Page.GotoAsync("/home");
        await FromList("/home", study, address, deed);
    }

    /// <summary>Over the header to a list, and in it to the study.</summary>
    public async Task FromDesk(string desk, string study, string address)
    {
        await ToDesk(desk);
        await FromList(desk, study, address);
    }

    /// <summary>Over the header, which every page but a letter has.</summary>
    public async Task ToDesk(string desk)
    {
        var entry = Page.Locator($".desks a[href='{desk}']");
        if (await entry.CountAsync() == 0) await Page.GotoAsync("/home");
        await entry.ClickAsync();
        await Page.IsAt(desk);
    }

    public Task Follow(Text link) => Link(link).First.ClickAsync();

    public ILocator Link(Text name) => Main.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public Task Press(Text button) => Page.Press(button);

    /// <summary>A field by its whole label, whether or not it is said to be optional.</summary>
    public ILocator Field(string label, ILocator? within = null) =>
        (within ?? Main).GetByLabel(new Regex($@"^\s*{Regex.Escape(label)}\s*({Regex.Escape(FormWords.Optional)})?\s*$"));

    public Task Write(Text label, string text) => Field(label).FillAsync(text);

    public Task Tick(string label) => Field(label).CheckAsync();

    public Task Sees(string text) => Assertions.Expect(Main).ToContainTextAsync(text);

    public Task Happened(Text what) => Page.Happened(what);

    /// <summary>From the filled fields over what is to be checked to the deed.</summary>
    public async Task Do(Text button, Text happened, bool signs = false)
    {
        await Press(FormWords.Check);
        await (signs ? Sign(button, happened) : Confirm(button, happened));
    }

    public Task Do(DeedText deed, bool signs = false) => Do(deed.Title, deed.Happened, signs);

    /// <summary>What was checked, or has no fields, is done.</summary>
    public async Task Confirm(Text button, Text happened)
    {
        await Press(button);
        await Happened(happened);
    }

    /// <summary>Shows again who they are, and does it.</summary>
    public async Task Sign(Text button, Text happened)
    {
        await Field(FormWords.Password).FillAsync(PortalHost.Password);
        await Confirm(button, happened);
    }

    /// <summary>Nothing serious stands in anybody's way on this page.</summary>
    public async Task IsEasyToUse() => Assert.Empty(await Accessibility.Faults(Page));

    /// <summary>Looks at the page again until it shows something.</summary>
    /// <param name="what">Named by its expression: a locator's own text waits for the browser on the very thread that reads its answers, and stands still.</param>
    /// <param name="expression">Of <paramref name="what"/>; the compiler's.</param>
    public Task LookUntil(ILocator what, [CallerArgumentExpression(nameof(what))] string expression = "") => Eventually.Is(async () =>
    {
        if (await what.CountAsync() > 0) return true;
        await Page.ReloadAsync();
        return false;
    }, $"{Page.Url} shows {expression}", Patience);

    /// <summary>In a list to the study, page by page, looking again until it is there.</summary>
    public Task FromList(string list, string study, string address, string deed = "") => Eventually.Is(async () =>
    {
        if (new Uri(Page.Url).PathAndQuery != list) await Page.GotoAsync(list);
        var row = Main.Locator("tr", new() { HasText = study }).Locator(deed.Length == 0 ? $"a[href^='{address}']" : $"a[href^='{address}'][href$='{deed}']").First;
        while (await row.CountAsync() == 0)
        {
            var next = Main.Locator("a[rel=next]");
            if (await next.CountAsync() == 0)
            {
                await Page.ReloadAsync();
                return false;
            }
            await Page.GotoAsync((await next.GetAttributeAsync("href"))!);
        }
        await row.ClickAsync();
        return true;
    }, $"{list} leads to {address}{deed} of {study}", Patience);
}
