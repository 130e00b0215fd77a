using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Trials.Portal.Forms;

/// <summary>
/// A form is taken from our own pages only, whatever token it bears: the browser says where it comes from, in Sec-Fetch-Site, or in Origin where it has no
/// secure connection. What says neither is no browser, and has its token to show.
/// </summary>
internal sealed class OwnForms : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || IsOurs(request)) return;
        context.Result = new NotOurs();
    }

    // "none" is the person themselves, who sends a page again.
    private static bool IsOurs(HttpRequest request) => (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString()) switch
    {
        ("", "") => true,
        ("", var origin) => Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase),
        (var site, _) => site is "same-origin" or "none",
    };

    private sealed class NotOurs : Microsoft.AspNetCore.Mvc.BadRequestResult, IAntiforgeryValidationFailedResult;
}
