using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;

namespace Trials.Portal.Forms;

/// <summary>
/// A form sent after the sign-in has ended is not lost: its answer is a page that holds what was typed, to be sent again once the same person has
/// signed in beside it. Whatever else is asked for goes to the sign-in.
/// </summary>
internal static class EndedSession
{
    // Bytes. Nobody knows who sends it, and nobody types more.
    private const long Longest = 1024 * 1024;

    /// <summary>Puts this before what the cookie does by itself.</summary>
    public static void KeepWhatWasTyped(this CookieAuthenticationEvents events)
    {
        var signIn = events.OnRedirectToLogin;
        events.OnRedirectToLogin = context => IsTyped(context.Request) ? Answer(context.HttpContext) : signIn(context);
    }

    private static bool IsTyped(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType && request.ContentLength is < Longest;

    private static Task Answer(HttpContext http)
    {
        PageHeaders.Set(http.Response);
        var page = new ViewResult { ViewName = "/Journeys/Shared/Ended.cshtml", StatusCode = StatusCodes.Status401Unauthorized };
        return page.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
    }
}
