using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Trials.Portal.Pages;

/// <summary>The front page: what this is and where its interfaces are.</summary>
public sealed class IndexModel : PageModel
{
    public void OnGet()
    {
        var headers = Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers.Vary = "Accept-Language, Cookie";
    }
}
