using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Trials.Web;

/// <summary>Marks what somebody may do who must set up a second factor before anything else.</summary>
public sealed record OpenWhileEnrolling;

public static class Enrolment
{
    /// <summary>The scope of a token that opens nothing but setting up a second factor.</summary>
    public const string Scope = "enrol";

    /// <summary>Also for those who have to set up a second factor first.</summary>
    public static RouteHandlerBuilder AllowWhileEnrolling(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new OpenWhileEnrolling());

    internal static void UseEnrolmentFirst(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var metadata = http.GetEndpoint()?.Metadata;
        var isOpen = metadata?.GetMetadata<OpenWhileEnrolling>() is not null || metadata?.GetMetadata<IAllowAnonymous>() is not null;
        if (isOpen || !http.User.HasClaim(TokenClaims.Scope, Scope))
        {
            await next(http);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        await http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = Problems.Details(StatusCodes.Status403Forbidden, PlatformProblems.SecondFactorFirst),
        });
    });
}
