namespace Trials.Portal.Tests.Pages;

/// <summary>What somebody types who means ill, and what may become of it on a page: text, and nothing else.</summary>
internal static class HostileText
{
    // Out of an attribute, out of a text, and by an event.
    public const string Value = "hostile\"><script>window.hostile=1</script><img src=x onerror='window.hostile=2'>";

    private const string AsText = "hostile&quot;&gt;&lt;script";
    private static readonly string[] AsMarkup = ["hostile\"", "<script>window", "<img src=x"];

    // Of the page that is shown now; what ran in the last one is forgotten.
    private const string IsAlive =
        "() => { const ran = window.hostile !== undefined; delete window.hostile; return ran || document.querySelector('img[src=x], script:not([src])') !== null; }";

    /// <param name="portal">The product.</param>
    /// <param name="shown">What was answered to what.</param>
    /// <returns>How many answers have it as text, and a word for each that has it otherwise.</returns>
    public static async Task<(int Echoes, IReadOnlyList<string> Faults)> Judge(PortalHost portal, IReadOnlyCollection<(string What, string Html)> shown)
    {
        var faults = new List<string>();
        var window = await portal.Open(null);
        foreach (var (what, html) in shown)
        {
            if (AsMarkup.Any(part => html.Contains(part, StringComparison.Ordinal))) faults.Add($"{what}: as markup");
            // Without the page's policy, which would stop what got through.
            await window.SetContentAsync(html);
            if (await window.EvaluateAsync<bool>(IsAlive)) faults.Add($"{what}: alive");
        }
        await window.Context.DisposeAsync();
        return (shown.Count(one => one.Html.Contains(AsText, StringComparison.Ordinal)), faults);
    }
}
