using Trials.Contracts;
using Trials.Registration.Applications;
using Trials.Registration.Organisations;
using static Trials.Registration.Applications.Finding;

namespace Trials.Registration.Checks;

/// <summary>Whose the sites are, which one leads, and how the planned participants are divided among them (MR-01, MR-04, MR-10, ALLOC-04).</summary>
internal static class SiteChecks
{
    public static IEnumerable<Finding> Of(Application application, IReadOnlyDictionary<Guid, Organisation> known)
    {
        var sites = application.SitesInside.OrderBy(site => site.Number).ToArray();
        return sites.Length == 0 ? [Blocks("sites", FindingProblems.NoSites)]
            : [.. OfLead(application, [.. sites.Where(site => site.Role is SiteRole.Lead)]), .. sites.SelectMany(site => OfSite(site, known)),
                .. OfHospitals(sites), .. OfTargets(application, sites)];
    }

    /// <summary>A field of a site, as the API names it.</summary>
    public static string FieldOf(ApplicationSite site, string fact) => $"sites[{site.Number}].{fact}";

    private static IEnumerable<Finding> OfLead(Application application, ApplicationSite[] leads)
    {
        if (leads.Length == 0) yield return Blocks("sites", FindingProblems.NoLead);
        if (leads.Length > 1)
            yield return Blocks("sites", FindingProblems.SeveralLeads, Same(string.Join(", ", leads.Select(lead => lead.Number))));
        // MR-04 is about a lead that would judge its own product; an investigator's own study is normally led by its own hospital.
        if (application.Study is { Kind: StudyKind.Registration } && leads.Any(lead => lead.OrganisationId == application.SponsorId))
            yield return Blocks("sites", FindingProblems.LeadIsSponsor);
    }

    private static IEnumerable<Finding> OfSite(ApplicationSite site, IReadOnlyDictionary<Guid, Organisation> known)
    {
        var field = FieldOf(site, "organisationId");
        if (site.OrganisationId is not { } id) yield return Blocks(field, FindingProblems.SiteWithoutOrganisation, SiteView.Named(site));
        else if (!known.TryGetValue(id, out var organisation) || !organisation.IsActiveMember)
            yield return Blocks(field, FindingProblems.SiteNotMember, SiteView.Named(site));
    }

    private static IEnumerable<Finding> OfHospitals(ApplicationSite[] sites)
    {
        var isOne = sites.All(site => site.OrganisationId is not null) && sites.DistinctBy(site => site.OrganisationId).Count() == 1;
        if (isOne) yield return Advises("sites", SiteFindings.OneHospital);
    }

    /// <summary>One site's planned participants beside those of the sites that still take part.</summary>
    public static IEnumerable<Finding> OfTarget(Application application, ApplicationSite site, int planned)
    {
        var field = FieldOf(site, "target");
        if (site.Target is null) yield return Blocks(field, SiteFindings.TargetUnknown, SiteView.Named(site));
        var sum = application.SitesTakingPart.Sum(s => (long)(s.Target ?? 0));
        if (sum > planned) yield return Blocks(field, SiteFindings.TargetsExceed, Same(sum), Same(planned));
    }

    private static IEnumerable<Finding> OfTargets(Application application, ApplicationSite[] sites)
    {
        var unknown = sites.Where(site => site is { OrganisationId: not null, Target: null }).ToArray();
        foreach (var site in unknown) yield return Blocks(FieldOf(site, "target"), SiteFindings.TargetUnknown, SiteView.Named(site));
        if (application.Study is not { PlannedEnrolment: var planned }) yield break;

        var sum = sites.Sum(site => (long)(site.Target ?? 0));
        if (sum > planned) yield return Blocks("study.plannedEnrolment", SiteFindings.TargetsExceed, Same(sum), Same(planned));
        var isWhole = sites.Length == application.SiteCount && sites.All(site => site.Target is not null);
        if (isWhole && sum < planned) yield return Advises("study.plannedEnrolment", SiteFindings.TargetsFallShort, Same(sum), Same(planned));
    }
}
