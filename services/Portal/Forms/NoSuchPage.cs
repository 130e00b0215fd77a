using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Trials.Portal.Calls;

namespace Trials.Portal.Forms;

/// <summary>An address that leads nowhere, a file's too: a page for a person, the problem of the platform for a program.</summary>
internal static class NoSuchPage
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapFallback("{*path}", Answer).AllowAnonymous().ExcludeFromDescription();

    private static async Task Answer(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        if (!HttpMethods.IsGet(http.Request.Method) || !http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal)) return;
        PageHeaders.Set(http.Response);
        var page = RefusedReads.Trouble(http, RefusedException.NotFound().Refusal);
        await page.ExecuteResultAsync(new ActionContext(http, http.GetRouteData(), new ActionDescriptor()));
    }
}
