using Microsoft.AspNetCore.Mvc.Filters;

namespace Trials.Portal.Forms;

/// <summary>What every page says to the browser: nothing inline runs, nothing is framed, nothing stays in a cache.</summary>
internal sealed class PageHeaders : IResourceFilter
{
    // Pictures in data addresses are the check marks and arrows of the style sheet.
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public void OnResourceExecuting(ResourceExecutingContext context) => Set(context.HttpContext.Response);

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    internal static void Set(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers.Vary = "Accept-Language, Cookie";
    }
}
