using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Trials.Portal.Tests.MainJob;

namespace Trials.Portal.Tests.Pages;

/// <summary>A page with something real on it, and who sees it there; nobody who is signed in when null.</summary>
internal sealed record RealPage(string Template, string? Who, string Address);

/// <summary>
/// Each of the product's pages at one real address: where the people of a finished main job and of what happens beside it were, where links lead from
/// there and from everybody's home, and for what nobody was led to, its address filled with what others have in common with it.
/// </summary>
internal sealed partial class RealPages
{
    private const int MostTries = 6;

    private readonly PortalHost _portal;
    private readonly PageTemplates _templates;
    private readonly Dictionary<string, PlainBrowser> _browsers = [];
    private readonly Queue<(string? Who, string Address)> _ahead = new();
    private readonly HashSet<(string? Who, string Address)> _known = [];
    private readonly Dictionary<string, List<string>> _values = [];
    private readonly Dictionary<string, RealPage> _found = [];

    private RealPages(PortalHost portal) => (_portal, _templates) = (portal, new PageTemplates(portal));

    public IReadOnlyCollection<RealPage> All => _found.Values;

    /// <summary>The patterns that no real address is known of.</summary>
    public IReadOnlyList<string> Unknown => [.. _templates.All.Select(page => page.RoutePattern.RawText!).Where(template => !_found.ContainsKey(template)).Order(StringComparer.Ordinal)];

    /// <summary>The address of an application that is not submitted, from the site's root.</summary>
    public string Draft { get; private set; } = "";

    public static async Task<RealPages> Find(PortalHost portal, Team team)
    {
        var pages = new RealPages(portal);
        var beside = await BesideTheMainJob.Do(portal, team);
        pages.Draft = beside.Draft;
        foreach (var (who, address) in beside.Seen) pages.Note(who, address);
        foreach (var (who, address) in team.Seen) pages.Note(who, address);
        foreach (var who in PageVisitor.All.Concat(team.Seen.Select(seen => seen.Who).OfType<string>()).Distinct()) pages.Note(who, "/home");
        foreach (var page in pages._templates.All.Where(page => page.RoutePattern.Parameters.Count == 0)) pages.Note(PageVisitor.Of(page), PageAddress.Of(page));
        await pages.Follow();
        await pages.FillIn();
        foreach (var browser in pages._browsers.Values) browser.Dispose();
        return pages;
    }

    private void Note(string? who, string address)
    {
        var path = address.Split('?', '#')[0];
        if (_templates.Of(path) is not var (_, values) || !_known.Add((who, path))) return;
        foreach (var (name, value) in values)
        {
            if (!_values.TryGetValue(name, out var others)) _values[name] = others = [];
            if (value.Length > 0 && !others.Contains(value)) others.Add(value);
        }
        _ahead.Enqueue((who, address));
    }

    private async Task Follow()
    {
        while (_ahead.TryDequeue(out var next)) await Look(next.Who, next.Address);
    }

    // A list is another one for everybody; of a case's page one is enough.
    private async Task Look(string? who, string address)
    {
        var page = _templates.Of(address)!.Value.Page;
        var template = page.RoutePattern.RawText!;
        if (page.RoutePattern.Parameters.Count > 0 && _found.ContainsKey(template)) return;
        var answer = await (await Of(who)).Get(address);
        if (answer.Location is { } to && to.StartsWith('/')) Note(who, to);
        if (!answer.IsRealPage) return;
        _found.TryAdd(template, new RealPage(template, who, address));
        foreach (Match link in Link().Matches(answer.Body)) Note(who, WebUtility.HtmlDecode(link.Groups[1].Value));
    }

    private async Task FillIn()
    {
        foreach (var page in _templates.All.Where(page => !_found.ContainsKey(page.RoutePattern.RawText!)))
        {
            foreach (var (who, address) in Guesses(page).Distinct().Take(MostTries).ToArray())
            {
                await Look(who, address);
                if (_found.ContainsKey(page.RoutePattern.RawText!)) break;
            }
        }
    }

    // The longer a known address begins as this page's do, the likelier it is about something that has this page.
    private IEnumerable<(string? Who, string Address)> Guesses(RouteEndpoint page)
    {
        var segments = page.RoutePattern.PathSegments.Select(segment => segment.Parts.Single()).Where(part => part is not RoutePatternParameterPart { IsOptional: true }).ToArray();
        var first = Array.FindIndex(segments, part => part is RoutePatternParameterPart);
        for (var alike = segments.Length; alike > first && first >= 0; alike--)
        {
            foreach (var (who, known) in _known)
            {
                var parts = known[1..].Split('/');
                if (parts.Length < alike || segments.Take(alike).Index().Any(at => at.Item is RoutePatternLiteralPart { Content: var word } && word != parts[at.Index])) continue;
                var address = "/" + string.Join('/', parts.Take(alike).Concat(segments.Skip(alike).Select(Word)));
                if (_templates.Of(address)?.Page != page) continue;
                yield return (who, address);
                yield return (PageVisitor.Of(page), address);
            }
        }
    }

    // Of a value that elsewhere has the same name, the first.
    private string Word(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternParameterPart { Name: var name } => _values.GetValueOrDefault(name)?.FirstOrDefault() ?? "1",
        _ => "",
    };

    private async Task<PlainBrowser> Of(string? who) =>
        _browsers.TryGetValue(who ?? "", out var known) ? known : _browsers[who ?? ""] = await PlainBrowser.Of(_portal, who);

    [GeneratedRegex("""<a\b[^>]*\bhref="(/[^"]*)""")]
    private static partial Regex Link();
}
