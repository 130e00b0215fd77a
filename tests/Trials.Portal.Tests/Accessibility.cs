using System.Text.Json;
using Microsoft.Playwright;

namespace Trials.Portal.Tests;

/// <summary>What axe-core finds on a page that stands in somebody's way.</summary>
internal static class Accessibility
{
    private static readonly Lazy<string> Axe = new(() =>
    {
        using var stream = typeof(Accessibility).Assembly.GetManifestResourceStream("axe.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <param name="page">Of any window: where scripts do not run, and the checker would never end, a copy is looked at in one where they do.</param>
    /// <returns>A sentence for each serious or critical finding, with the element.</returns>
    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        if (await page.EvaluateAsync<bool>("matchMedia('(scripting: enabled)').matches")) return await Check(page);
        await using var context = await page.Context.Browser!.NewContextAsync(new() { ViewportSize = new() { Width = page.ViewportSize!.Width, Height = page.ViewportSize.Height } });
        var copy = await context.NewPageAsync();
        var shown = await page.ContentAsync();
        await copy.RouteAsync(page.Url, route => route.FulfillAsync(new() { Body = shown, ContentType = "text/html; charset=utf-8" }));
        await copy.GotoAsync(page.Url);
        return await Check(copy);
    }

    private static async Task<IReadOnlyList<string>> Check(IPage page)
    {
        // Evaluated by the debugger, as the page's own policy lets no foreign script in.
        await page.EvaluateAsync(Axe.Value);
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.filter(v => v.impact === 'serious' || v.impact === 'critical')");
        return [.. found.EnumerateArray().Select(fault => $"{fault.GetProperty("id").GetString()}: {fault.GetProperty("nodes")[0].GetProperty("html").GetString()}")];
    }
}
