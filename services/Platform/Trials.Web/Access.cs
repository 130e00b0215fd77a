using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Trials.Web;

/// <summary>Which roles may call an endpoint; empty means everybody who is signed in.</summary>
public sealed record AllowedRoles(IReadOnlyList<string> Roles);

public static class Access
{
    /// <summary>Names who may call this endpoint. An endpoint that names nobody stops the start: denied by default.</summary>
    public static RouteHandlerBuilder Allow(this RouteHandlerBuilder endpoint, params string[] roles) => endpoint
        .WithMetadata(new AllowedRoles(roles))
        .RequireAuthorization(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireRole(roles).Build())
        .ProducesProblem(StatusCodes.Status401Unauthorized)
        .ProducesProblem(StatusCodes.Status403Forbidden);

    /// <summary>Everybody who is signed in may call this endpoint; what they see depends on their organisation.</summary>
    public static RouteHandlerBuilder AllowSignedIn(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new AllowedRoles([]))
        .RequireAuthorization(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
        .ProducesProblem(StatusCodes.Status401Unauthorized);

    internal static void RequireNamedCallers(IEnumerable<Endpoint> endpoints)
    {
        var open = endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<AllowedRoles>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(e => e.RoutePattern.RawText).ToArray();
        if (open.Length > 0) throw new InvalidOperationException($"These endpoints do not say who may call them: {string.Join(", ", open)}.");
    }
}
