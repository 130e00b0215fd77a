using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Trials.Contracts;

namespace Trials.Portal.Tests.Pages;

/// <summary>Who opens a page in a test: somebody whose role it is for.</summary>
internal static class PageVisitor
{
    private static readonly Dictionary<string, string> SomebodyOf = new()
    {
        [Roles.Sponsor] = "sponsor@qingshan",
        [Roles.Intake] = "intake@alliance",
        [Roles.Coordinator] = "coordinator@alliance",
        [Roles.AllianceOffice] = "office@alliance",
        [Roles.Operator] = "operator@alliance",
        [Roles.EthicsSecretary] = "secretary@east",
        [Roles.EthicsChair] = "chair@east",
        [Roles.EthicsMember] = "member-1@east",
        [Roles.InstitutionOffice] = "office@east",
        [Roles.Investigator] = "investigator@east",
        [Roles.OrganisationAdmin] = "admin@east",
    };

    public static IEnumerable<string> All => SomebodyOf.Values;

    /// <returns>Nobody who is signed in where a page is open to everybody.</returns>
    public static string? Of(RouteEndpoint page)
    {
        if (page.Metadata.GetMetadata<IAllowAnonymous>() is not null) return null;
        var role = page.Metadata.OfType<IAuthorizeData>().Select(data => data.Roles).FirstOrDefault(roles => roles is not null)?.Split(',')[0];
        return SomebodyOf[role ?? Roles.Coordinator];
    }
}
