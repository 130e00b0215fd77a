using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.WebEncoders;
using Trials.Portal.Assets;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Portal.Session;
using Trials.Web;

namespace Trials.Portal;

/// <summary>Table of contents: pages for people. No rule and no database of its own; what it shows and does, it asks the services for.</summary>
public static class PortalService
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        // Chinese is sent as Chinese, not as entities.
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        // The same folder and name as Directory's: in one process there is one ring of keys.
        services.AddDataProtection().SetApplicationName("Trials").PersistKeysToFileSystem(
            new DirectoryInfo(Path.GetFullPath(Path.Combine(builder.Configuration["DataDirectory"] ?? "data", "keys"))));
        var secure = PlatformExtensions.Authority(builder.Configuration).StartsWith("https:", StringComparison.Ordinal)
            ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services.AddPortalSession(secure);
        services.AddServiceCalls();
        services.AddAntiforgery(form => (form.Cookie.Name, form.Cookie.SecurePolicy) = ("trials-form", secure));
        // Invitations and the challenge of a sign-in pass through it.
        services.Configure<CookieTempDataProviderOptions>(data => data.Cookie.SecurePolicy = secure);
        // A form of hundreds of sites has thousands of fields.
        services.Configure<FormOptions>(form => form.ValueCountLimit = 20_000);
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Journeys";
            pages.Conventions.Add(new AddressSays());
            pages.Conventions.ConfigureFilter(new OwnForms());
            pages.Conventions.ConfigureFilter(new PageHeaders());
            pages.Conventions.ConfigureFilter(new RefusedReads());
            pages.Conventions.ConfigureFilter(new LanguageSwitch());
            pages.Conventions.ConfigureFilter(new EnrolFirst());
        }).AddMvcOptions(BindingWords.Say).ConfigureApplicationPartManager(FindPages);
    }

    public static void MapPortal(this IEndpointRouteBuilder app)
    {
        app.MapRazorPages()
            .WithMetadata(new AllowedRoles([]))
            .RequireAuthorization(new AuthorizationPolicyBuilder(PortalSession.Scheme).RequireAuthenticatedUser().Build());
        EmbeddedAssets.Map(app);
        LanguageChoice.Map(app);
        NoSuchPage.Map(app);
    }

    // A host that references the portal finds its pages by itself; one that only loads it does not.
    private static void FindPages(ApplicationPartManager parts)
    {
        var assembly = typeof(PortalService).Assembly;
        if (parts.ApplicationParts.Any(part => part is CompiledRazorAssemblyPart razor && razor.Assembly == assembly)) return;
        parts.ApplicationParts.Add(new AssemblyPart(assembly));
        parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
    }
}
