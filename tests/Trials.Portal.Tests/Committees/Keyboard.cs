using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Trials.Portal.Tests.Committees;

/// <summary>Somebody who has no mouse: everything is reached with Tab, chosen with Space, done with Enter.</summary>
internal static class Keyboard
{
    private const int Most = 150;

    public static Task Follow(this IPage page, string name) => page.Act(page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }), "Enter");

    public static Task PressButton(this IPage page, string name) => page.Act(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }), "Enter");

    /// <summary>Goes to a field with Tab and presses a key there.</summary>
    public static async Task Act(this IPage page, ILocator what, string key)
    {
        await page.TabTo(what);
        // Enter leads to another page: what is marked is the one that is left.
        if (key == "Enter") await page.EvaluateAsync("document.documentElement.dataset.left = 'yes'");
        await page.Keyboard.PressAsync(key);
        if (key != "Enter") return;
        await Assertions.Expect(page.Locator("html[data-left]")).ToHaveCountAsync(0);
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    public static async Task Write(this IPage page, string label, string text)
    {
        await page.TabTo(page.GetByLabel(label, new() { Exact = true }));
        await page.Keyboard.InsertTextAsync(text);
    }

    public static async Task TabTo(this IPage page, ILocator what, [CallerArgumentExpression(nameof(what))] string expression = "")
    {
        await Assertions.Expect(what.First).ToBeVisibleAsync();
        for (var i = 0; i < Most; i++)
        {
            if (await what.First.EvaluateAsync<bool>("element => element === document.activeElement")) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{expression} cannot be reached with the keyboard on {page.Url}");
    }

    /// <summary>Types the password and signs.</summary>
    public static async Task Sign(this IPage page, string password, string button)
    {
        await page.Write(password, PortalHost.Password);
        await page.PressButton(button);
    }
}
