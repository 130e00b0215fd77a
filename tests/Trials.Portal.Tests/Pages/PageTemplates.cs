using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Trials.Portal.Tests.Pages;

/// <summary>The product's pages, each by the pattern of its addresses, and which of them an address is of.</summary>
internal sealed class PageTemplates(PortalHost portal)
{
    private readonly (RouteEndpoint Endpoint, TemplateMatcher Matcher)[] _all = [.. portal.Endpoints
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null)
        .DistinctBy(endpoint => endpoint.RoutePattern.RawText)
        .OrderBy(endpoint => endpoint.RoutePattern.InboundPrecedence)
        .Select(endpoint => (endpoint, new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), [])))];

    public IEnumerable<RouteEndpoint> All => _all.Select(page => page.Endpoint);

    /// <returns>The page and the values in the address; nothing where no page is.</returns>
    public (RouteEndpoint Page, IReadOnlyDictionary<string, string> Values)? Of(string address)
    {
        foreach (var (endpoint, matcher) in _all)
        {
            var values = new RouteValueDictionary();
            if (!matcher.TryMatch(address.Split('?', '#')[0], values) || !endpoint.RoutePattern.Parameters.All(parameter => Fits(values, parameter))) continue;
            return (endpoint, values.ToDictionary(value => value.Key, value => value.Value?.ToString() ?? ""));
        }
        return null;
    }

    private static bool Fits(RouteValueDictionary values, Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter) =>
        values[parameter.Name]?.ToString() is not { } value || parameter.ParameterPolicies.All(policy => policy.Content switch
        {
            "guid" => Guid.TryParse(value, out _),
            "int" => int.TryParse(value, out _),
            _ => true,
        });
}
