using System.Text.RegularExpressions;

namespace Trials.Portal.Tests.Pages;

/// <summary>One form where somebody sees it, and the page around it.</summary>
internal sealed record ShownForm(RealPage Page, HtmlForm Form, string Html)
{
    /// <summary>Where its fields are looked at and nothing is done.</summary>
    public string Check => Form.Does ? Page.Address : Form.Action;

    /// <summary>Whether it is a deed's own, at whichever of its two steps.</summary>
    public bool IsDeed => Form.IsPost && Html.Contains("<div class=\"deed\">", StringComparison.Ordinal) && (Form.Does || Form.Action == Page.Address);

    /// <summary>Where the deed is done.</summary>
    public string LastStep => Form.Does ? Form.Action : $"{Form.Action}{(Form.Action.Contains('?', StringComparison.Ordinal) ? '&' : '?')}handler=Do";

    public override string ToString() => $"{Form.Method} {Form.Action} on {Page.Template} as {Page.Who ?? "nobody"}";
}

/// <summary>Every form of every page with a real study on it, each once, found by itself.</summary>
public sealed partial class EveryForm(PortalHost portal) : IAsyncLifetime
{
    private readonly Dictionary<string, PlainBrowser> _browsers = [];

    internal RealPages Pages { get; private set; } = null!;

    internal IReadOnlyList<ShownForm> All { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Pages = await portal.RealPages("en");
        var all = new List<ShownForm>();
        foreach (var page in Pages.All)
        {
            var answer = await (await Of(page.Who)).Get(page.Address);
            all.AddRange(HtmlForm.In(answer.Body, page.Address).Select(form => new ShownForm(page, form, answer.Body)));
        }
        All = [.. all.DistinctBy(Key)];
    }

    public ValueTask DisposeAsync()
    {
        foreach (var browser in _browsers.Values) browser.Dispose();
        return default;
    }

    /// <summary>Somebody's browser; nobody's who is signed in when null.</summary>
    internal async Task<PlainBrowser> Of(string? who) =>
        _browsers.TryGetValue(who ?? "", out var known) ? known : _browsers[who ?? ""] = await PlainBrowser.Of(portal, who);

    // Every page has the header's forms, and a list one for each of its rows.
    private static string Key(ShownForm shown) => shown.Form.Action is "/sign-out" or "/search" ? shown.Form.Action : shown.Page.Template + Id().Replace(shown.Form.Action, "*");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
