using System.Reflection;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Trials.Primitives;

namespace Trials.Web;

/// <summary>
/// Who is asking, for which organisation, and in which of their roles this endpoint lets them act.
/// Every query that returns a case starts from one.
/// </summary>
public sealed record Caller(Guid PersonId, Guid OrganisationId, string Role, IReadOnlySet<string> Roles)
{
    /// <summary>The caller as events and audits name them.</summary>
    public Actor Actor { get; } = new(PersonId, OrganisationId, Role);

    /// <summary>The sign-in this token belongs to; null for programs and for other identity providers.</summary>
    public Guid? SessionId { get; private init; }

    public bool Is(string role) => Roles.Contains(role);

    /// <summary>Bound by ASP.NET Core from the validated token.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext http, ParameterInfo _) => ValueTask.FromResult(Of(http));

    public static Caller? Of(HttpContext http)
    {
        if (!Guid.TryParse(http.User.FindFirstValue(TokenClaims.Person), out var person) ||
            !Guid.TryParse(http.User.FindFirstValue(TokenClaims.Organisation), out var organisation)) return null;
        var roles = http.User.FindAll(TokenClaims.Role).Select(claim => claim.Value).ToHashSet();
        var allowed = http.GetEndpoint()?.Metadata.GetMetadata<AllowedRoles>()?.Roles ?? [];
        return new Caller(person, organisation, allowed.FirstOrDefault(roles.Contains) ?? roles.FirstOrDefault() ?? "", roles)
        {
            SessionId = Guid.TryParse(http.User.FindFirstValue(TokenClaims.Session), out var session) ? session : null,
        };
    }
}

/// <summary>The claims a token must carry, whoever issued it.</summary>
public static class TokenClaims
{
    public const string Person = "sub";
    public const string Organisation = "org";
    public const string Role = "roles";
    public const string Audience = "trials";

    /// <summary>The sign-in a person's token belongs to.</summary>
    public const string Session = "sid";

    /// <summary>When the person showed who they are, in seconds since 1970 (OpenID Connect).</summary>
    public const string SignedInAt = "auth_time";

    /// <summary>How they showed it (RFC 8176).</summary>
    public const string Methods = "amr";

    /// <summary>What a token is limited to (RFC 9068); absent when it is not.</summary>
    public const string Scope = "scope";

    /// <summary>The program that asked for the token (RFC 9068); without <see cref="SignedInAt"/> it acts for itself.</summary>
    public const string Client = "client_id";

    /// <summary>The role that keeps an installation running; it sees no case.</summary>
    public const string Operator = "operator";
}
