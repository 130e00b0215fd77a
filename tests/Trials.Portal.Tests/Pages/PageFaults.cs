using Microsoft.Playwright;

namespace Trials.Portal.Tests.Pages;

/// <summary>What no page may lack, and none may have.</summary>
internal static class PageFaults
{
    // A letter is printed as it was issued: the one style in it is named by its hash.
    private static readonly string[] Policies = ["default-src 'none'; style-src 'self';", "default-src 'none'; style-src 'sha256-"];

    /// <returns>A word for each fault of the page that is shown, as it was answered.</returns>
    public static async Task<IReadOnlyList<string>> Of(IPage page, IResponse answer)
    {
        var faults = new List<string>();
        var headings = await page.Locator("h1").CountAsync();
        var policy = answer.Headers.GetValueOrDefault("content-security-policy", "");
        if (!Policies.Any(known => policy.StartsWith(known, StringComparison.Ordinal)) || policy.Contains("unsafe", StringComparison.Ordinal)) faults.Add("policy");
        if (headings != 1) faults.Add($"{headings} headings");
        if ((await page.TitleAsync()).StartsWith(" ·", StringComparison.Ordinal)) faults.Add("no title");
        var style = policy.StartsWith(Policies[1], StringComparison.Ordinal) ? "" : "style, ";
        if (await page.Locator(style + "[style], script:not([src]), [onclick], [onload], [onerror]").CountAsync() > 0) faults.Add("inline");
        if (await page.Locator(".chip").EvaluateAllAsync<bool>("chips => chips.some(chip => /(^|[:：])\\s*$/.test(chip.textContent.trim()))")) faults.Add("a chip without its word");
        if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth")) faults.Add("wider than the window");
        return faults;
    }
}
