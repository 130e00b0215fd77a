using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Trials.Portal.Tests;

/// <summary>An address of a page's route, with values that name nothing real unless told.</summary>
internal static class PageAddress
{
    public static string Of(RouteEndpoint endpoint, IReadOnlyDictionary<string, string>? values = null) => "/" + string.Join('/',
        endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => values?.GetValueOrDefault(parameter.Name) ?? Sample(parameter),
            _ => "",
        }))));

    private static string Sample(RoutePatternParameterPart parameter) =>
        parameter.ParameterPolicies.Any(policy => policy.Content == "guid") ? "01900000-0000-7000-8000-00000000abcd" : parameter.ParameterPolicies.Any(policy => policy.Content == "int") ? "1" : "ETH-18";
}
