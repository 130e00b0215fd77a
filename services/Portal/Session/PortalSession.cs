using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.IdentityModel.JsonWebTokens;
using Trials.Portal.Forms;
using Trials.Web;

namespace Trials.Portal.Session;

/// <summary>
/// Who is signed in to the pages: an encrypted cookie with Directory's tokens, nothing on the server. It ends with the last token that
/// could be had, and with signing out.
/// </summary>
internal static class PortalSession
{
    public const string Scheme = "Portal";

    private const string Access = "access_token";
    private const string Refresh = "refresh_token";
    private const string Until = "expires_at";

    private static readonly object Unrenewed = new();

    // A token that ends while a page is being made would refuse its last call.
    private static readonly TimeSpan Reserve = TimeSpan.FromSeconds(60);

    public static void AddPortalSession(this IServiceCollection services, CookieSecurePolicy secure)
    {
        services.AddSingleton<DirectoryTokens>();
        services.AddAuthentication().AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = "trials-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = secure;
            cookie.LoginPath = "/sign-in";
            cookie.AccessDeniedPath = "/not-for-your-role";
            cookie.ReturnUrlParameter = "return";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.Events.OnValidatePrincipal = Renew;
            cookie.Events.KeepWhatWasTyped();
        });
    }

    /// <summary>Begins a session with what Directory issued. The name and the organisation are Directory's words for the header of pages.</summary>
    public static Task Begin(HttpContext http, IssuedTokens issued, string name, string organisation, string username)
    {
        var token = new JsonWebToken(issued.AccessToken);
        var identity = new ClaimsIdentity(
            [
                .. token.Claims.Where(claim => claim.Type is TokenClaims.Person or TokenClaims.Organisation or TokenClaims.Role or TokenClaims.Session),
                new Claim(Person.NameClaim, name), new Claim(Person.OrganisationClaim, organisation), new Claim(Person.UsernameClaim, username),
                .. issued.OnlyEnrols ? [new Claim(TokenClaims.Scope, Enrolment.Scope)] : Array.Empty<Claim>(),
            ], Scheme, Person.NameClaim, TokenClaims.Role);
        var properties = new AuthenticationProperties { IsPersistent = false };
        Keep(properties, issued, Now(http));
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity), properties);
    }

    /// <summary>Whether the session goes on with a token that may have ended, because Directory did not answer.</summary>
    public static bool CouldNotRenew(HttpContext http) => http.Items.ContainsKey(Unrenewed);

    public static Task End(HttpContext http) => http.SignOutAsync(Scheme);

    /// <summary>The access token of whoever is signed in; none when nobody is.</summary>
    public static Task<string?> AccessToken(HttpContext http) => http.GetTokenAsync(Scheme, Access);

    public static Task<string?> RefreshToken(HttpContext http) => http.GetTokenAsync(Scheme, Refresh);

    private static async Task Renew(CookieValidatePrincipalContext context)
    {
        var now = Now(context.HttpContext);
        if (DateTimeOffset.TryParse(context.Properties.GetTokenValue(Until), out var until) && until - now > Reserve) return;
        var tokens = context.HttpContext.RequestServices.GetRequiredService<DirectoryTokens>();
        var renewal = context.Properties.GetTokenValue(Refresh) is { Length: > 0 } refresh ? await tokens.Renew(refresh) : null;
        if (renewal?.Value is not { } renewed)
        {
            // A Directory that is away has ended nothing.
            if (renewal?.Refusal is { IsOutage: true }) context.HttpContext.Items[Unrenewed] = true;
            if (until > now || CouldNotRenew(context.HttpContext)) return;
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }
        Keep(context.Properties, renewed, now);
        context.ShouldRenew = true;
    }

    private static void Keep(AuthenticationProperties properties, IssuedTokens issued, DateTimeOffset now) => properties.StoreTokens(
    [
        new AuthenticationToken { Name = Access, Value = issued.AccessToken },
        new AuthenticationToken { Name = Until, Value = now.AddSeconds(issued.Seconds).ToString("O") },
        .. issued.RefreshToken is { } refresh ? [new AuthenticationToken { Name = Refresh, Value = refresh }] : Array.Empty<AuthenticationToken>(),
    ]);

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
}
