using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Trials.Web;

namespace Trials.Portal.Language;

/// <summary>The reader's language, kept in a cookie for a year. <c>GET /language?to=zh&amp;return=/…</c> chooses it and goes back.</summary>
public static class LanguageChoice
{
    /// <summary>The language that is not shown now, as it is named in addresses.</summary>
    public static string Other => Problems.InChinese ? "en" : "zh";

    internal static void Map(IEndpointRouteBuilder app) => app.MapGet("/language", Choose).AllowAnonymous().ExcludeFromDescription();

    /// <summary>Remembers the choice and speaks it from here on. Anything that is no language of ours changes nothing.</summary>
    internal static void Take(HttpContext http, string? language)
    {
        if (language is not ("en" or "zh")) return;
        var culture = new RequestCulture("en", language);
        http.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(culture), new CookieOptions
        {
            HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365),
        });
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
    }

    private static RedirectHttpResult Choose(string? to, string? @return, HttpContext http)
    {
        Take(http, to);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Redirect(LocalAddress.Or(@return, "/"));
    }
}
