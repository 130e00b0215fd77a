using Trials.Registration.Checks;
using Trials.Registration.Profiles;
using Trials.Rules;

namespace Trials.Registration.Applications;

/// <summary>
/// The formal check of an application against its rule pack: the sponsor's dry run, and the guard of submission and acceptance. While the
/// sponsor has it, it looks at hospitals as they are and at today; once submitted, at what was submitted and at the day of it. So intake
/// finds nothing that the sponsor was not told, but for a membership that ended in between (MR-01).
/// </summary>
internal static class Completeness
{
    /// <summary>Everything that is missing, contradictory or worth a look.</summary>
    public static IReadOnlyList<Finding> Of(Application application, RulePack pack, Surroundings around)
    {
        application.RequireSites();
        var today = application.IsEditable || application.Submissions is not [.., var last] ? around.Today : last.Check.On;
        HospitalFacts HospitalOf(ApplicationSite site) =>
            !application.IsEditable && site.Submitted is { } submitted ? submitted.Hospital : around.HospitalOf(site);

        return
        [
            .. StudyChecks.Of(application.Study, application.RegistryId, pack, today),
            .. GeneticResourceChecks.Of(application.Study, pack),
            .. InsuranceChecks.Of(application.Study),
            .. SiteChecks.Of(application, around.Known),
            .. InvestigatorChecks.Of(application, pack, HospitalOf, today),
            .. DocumentChecks.Of(application, pack, today),
            .. KeyFactChecks.Of(application),
        ];
    }

    /// <summary>The same questions of one site that joins an accepted study (MR-39): what was accepted is not asked again.</summary>
    /// <param name="application">With the site among its own.</param>
    /// <param name="site">The one that joins.</param>
    /// <param name="planned">How many participants the study plans now, by its amendments.</param>
    /// <param name="around">The hospitals as they are.</param>
    public static IReadOnlyList<Finding> OfAddedSite(Application application, ApplicationSite site, int planned, Surroundings around) =>
    [
        .. SiteChecks.OfTarget(application, site, planned),
        .. InvestigatorChecks.OfSite(application.Study, site, around.HospitalOf(site), RulePacks.Find(application.RulePack), around.Today),
    ];

    /// <summary>Documents that are needed on a condition only the sponsor can judge; they stand against nothing.</summary>
    public static IReadOnlyList<Finding> Reminders(Application application, RulePack pack) =>
        [.. DocumentChecks.OnCondition(application, pack)];
}
