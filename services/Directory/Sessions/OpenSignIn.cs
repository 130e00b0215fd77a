using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.SecondFactor;
using Trials.Directory.SignIn;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Directory.Sessions;

/// <summary>
/// What somebody must still be, or have shown, to do what outlives their token: an access token is good for some minutes after its sign-in
/// was ended, and whoever stole it must not make a way in of it.
/// </summary>
internal static class OpenSignIn
{
    /// <summary>Only in a sign-in that has not ended; otherwise 409 <c>directory.session_over</c>.</summary>
    public static RouteHandlerBuilder RequireOpenSignIn(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter(async (context, next) =>
        {
            await RequireOpen(context.HttpContext);
            return await next(context);
        });

    /// <summary>
    /// Changes a second factor: a deed that signs, in an open sign-in, and for whoever has one already only by having shown it. A password
    /// alone would otherwise add the factor it lacks. Otherwise 409 <c>directory.second_factor_not_shown</c>.
    /// </summary>
    public static RouteHandlerBuilder ChangesSecondFactor(this RouteHandlerBuilder endpoint) => endpoint
        .RequireFreshSignIn()
        .RequireOpenSignIn()
        .AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var hasShown = http.User.HasClaim(TokenClaims.Methods, Session.TwoFactors);
            Rule.Require(hasShown || !await HasOne(http), SecondFactorProblems.NotShown);
            return await next(context);
        });

    private static async Task RequireOpen(HttpContext http)
    {
        var desk = http.RequestServices.GetRequiredService<SessionDesk>();
        Rule.Require(Caller.Of(http) is { } caller && await desk.IsOpen(caller, http.RequestAborted), SignInProblems.SessionOver);
    }

    private static async Task<bool> HasOne(HttpContext http)
    {
        var (db, id, ct) = (http.RequestServices.GetRequiredService<DirectoryDb>(), Caller.Of(http)!.PersonId, http.RequestAborted);
        return await db.Authenticators.AnyAsync(a => a.Id == id && a.ConfirmedAt != null, ct) || await db.Passkeys.AnyAsync(p => p.PersonId == id, ct);
    }
}
