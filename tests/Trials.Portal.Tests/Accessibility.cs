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

    /// <param name="page">Of a window in which scripts run: without them the checker never ends.</param>
    /// <returns>A sentence for each serious or critical finding, with the element.</returns>
    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        // Evaluated by the debugger, as the page's own policy lets no foreign script in.
        await page.EvaluateAsync(Axe.Value);
        var found = await page.EvaluateAsync<JsonElement>("async () => (await axe.run()).violations.filter(v => v.impact === 'serious' || v.impact === 'critical')");
        return [.. found.EnumerateArray().Select(fault => $"{fault.GetProperty("id").GetString()}: {fault.GetProperty("nodes")[0].GetProperty("html").GetString()}")];
    }
}
