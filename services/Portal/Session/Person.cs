using System.Security.Claims;
using Trials.Web;

namespace Trials.Portal.Session;

/// <summary>Whoever is signed in, as far as a page needs it: to greet, and to leave out what is not theirs. Services decide what they may.</summary>
public sealed record Person(Guid Id, Guid OrganisationId, string Name, string Organisation, string Username, IReadOnlySet<string> Roles,
    Guid? SessionId, bool MustEnrol)
{
    internal const string NameClaim = "name";
    internal const string OrganisationClaim = "organisation";
    internal const string UsernameClaim = "username";

    public bool Is(params IEnumerable<string> roles) => roles.Any(Roles.Contains);

    /// <summary>Nobody when nobody is signed in.</summary>
    public static Person? Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(TokenClaims.Person), out var id) && user.FindFirstValue(NameClaim) is { } name
            ? new Person(id, Guid.Parse(user.FindFirstValue(TokenClaims.Organisation)!), name, user.FindFirstValue(OrganisationClaim) ?? "",
                user.FindFirstValue(UsernameClaim) ?? "", user.FindAll(TokenClaims.Role).Select(claim => claim.Value).ToHashSet(),
                Guid.TryParse(user.FindFirstValue(TokenClaims.Session), out var session) ? session : null, user.HasClaim(TokenClaims.Scope, Enrolment.Scope))
            : null;
}
