using Trials.Rules;
using Trials.Web;
using SiteRole = Trials.Contracts.SiteRole;

namespace Trials.Registration.Applications;

/// <summary>One site: its written name as it is, and one to show that is never empty.</summary>
internal sealed record SiteView(
    Guid SiteId, int Number, string Name, string DisplayName, string? City, string? Country,
    Guid? OrganisationId, string? OrganisationName, SiteNaming Naming, SiteRole Role, bool IsOutside, int? Target, string? Investigator)
{
    public static SiteView Of(ApplicationSite site, string? organisationName)
    {
        var shown = Named(site);
        return new SiteView(site.Id, site.Number, site.Name, Problems.InChinese ? shown.Zh : shown.En, site.City, site.Country,
            site.OrganisationId, organisationName, site.Naming, site.Role, site.IsOutside, site.Target, site.Investigator);
    }

    /// <summary>The written name, or "Site 12 / 中心 12" where the record leaves it empty.</summary>
    public static Wording Named(ApplicationSite site) => string.IsNullOrWhiteSpace(site.Name)
        ? new Wording { En = $"Site {site.Number}", Zh = $"中心 {site.Number}" }
        : new Wording { En = site.Name, Zh = site.Name };
}
