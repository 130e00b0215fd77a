using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Trials.Portal.Tests.Pages;

/// <summary>What a page takes from a request, as the running product has it.</summary>
internal static class BoundValues
{
    // What services keep, and no page's form has a right to.
    private static readonly string[] OfServices = ["organisationId", "status", "state", "roles", "isSigned", "handler", "personId", "sponsorId", "acceptedAt", "version", "token"];

    /// <summary>A page with its model and handlers.</summary>
    public static async Task<CompiledPageActionDescriptor> Of(PortalHost portal, RouteEndpoint page) =>
        await portal.Host.Services.GetRequiredService<PageLoader>().LoadAsync(page.Metadata.GetMetadata<PageActionDescriptor>()!, EndpointMetadataCollection.Empty);

    public static Task<CompiledPageActionDescriptor> Of(PortalHost portal, string template) =>
        Of(portal, portal.Endpoints.First(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null && endpoint.RoutePattern.RawText == template));

    /// <summary>Names that a request might try: what the model has and does not take, one level below it, too, what the address names, and what services keep.</summary>
    public static IEnumerable<string> Tempting(CompiledPageActionDescriptor page)
    {
        var template = page.AttributeRouteInfo!.Template!;
        var taken = page.BoundProperties.Select(property => property.BindingInfo?.BinderModelName ?? property.Name)
            .Where(name => !template.Contains("{" + name, StringComparison.OrdinalIgnoreCase)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = page.ModelTypeInfo!.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        var below = own.Where(property => property.PropertyType.Namespace?.StartsWith("Trials.Portal", StringComparison.Ordinal) is true)
            .SelectMany(property => property.PropertyType.GetProperties().Select(inner => (property.Name, Path: $"{property.Name}.{inner.Name}")));
        return own.Select(property => (property.Name, Path: property.Name)).Concat(below).Where(value => !taken.Contains(value.Name)).Select(value => value.Path)
            .Concat(OfServices.Where(name => !taken.Contains(name))).Distinct(StringComparer.OrdinalIgnoreCase);
    }
}
