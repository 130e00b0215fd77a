using Trials.Primitives;
using Trials.Registration.Filings;

namespace Trials.Registration.Applications;

/// <summary>Sites that leave an accepted study.</summary>
internal sealed partial class Application
{
    /// <summary>The sites of the alliance that have not left.</summary>
    public IEnumerable<ApplicationSite> SitesTakingPart => SitesInside.Where(site => !site.IsWithdrawn);

    /// <summary>Takes one site out of an accepted study. The lead's stays until another committee leads (MR-51).</summary>
    public ApplicationSite WithdrawSite(int number, string reason, Actor by, DateTimeOffset now)
    {
        Rule.Require(Status is ApplicationStatus.Accepted, ApplicationProblems.NotAccepted, Status);
        RequireSites();
        var site = Sites.FirstOrDefault(s => s.Number == number);
        Rule.Require(site is not null, ApplicationProblems.UnknownSite, number, SiteCount + 1);
        Rule.Require(!site!.IsWithdrawn, FilingProblems.SiteWithdrawn, number);
        Rule.Require(site.IsOutside || site.Role is not Contracts.SiteRole.Lead, FilingProblems.LeadSiteStays);
        site.Leave(new Withdrawal(reason, by, now));
        ChangedAt = now;
        return site;
    }
}
