using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.WebEncoders;
using Microsoft.Net.Http.Headers;

namespace Trials.Portal;

/// <summary>Table of contents: pages for people. No rule and no database of its own.</summary>
public static class PortalService
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        // Chinese is sent as Chinese, not as entities.
        builder.Services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddRazorPages().ConfigureApplicationPartManager(FindPages);
    }

    public static void MapPortal(this IEndpointRouteBuilder app)
    {
        app.MapRazorPages().AllowAnonymous();
        app.MapGet("/site.css", Style).AllowAnonymous().ExcludeFromDescription();
    }

    // A host that references the portal finds its pages by itself; one that only loads it does not.
    private static void FindPages(ApplicationPartManager parts)
    {
        var assembly = typeof(PortalService).Assembly;
        if (parts.ApplicationParts.Any(part => part is CompiledRazorAssemblyPart razor && razor.Assembly == assembly)) return;
        parts.ApplicationParts.Add(new AssemblyPart(assembly));
        parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
    }

    private static FileStreamHttpResult Style() => TypedResults.Stream(
        typeof(PortalService).Assembly.GetManifestResourceStream("site.css")!, "text/css; charset=utf-8",
        entityTag: new EntityTagHeaderValue($"\"{typeof(PortalService).Assembly.ManifestModule.ModuleVersionId:N}\""));
}
