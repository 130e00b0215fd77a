using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Trials.Portal.Tests;

/// <summary>What people do on every page.</summary>
internal static class Clicks
{
    /// <summary>A button by its whole name, of the page's own and not of the header.</summary>
    public static Task Press(this IPage page, string button) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Looks until the address is the one; the page's own waiting may miss what happens while it begins to wait.</summary>
    public static Task IsAt(this IPage page, string address) => Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(address) + "$"));

    /// <summary>The next page says it.</summary>
    public static Task Happened(this IPage page, string what) => Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(what);
}
