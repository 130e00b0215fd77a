using System.Globalization;
using System.Text.RegularExpressions;

namespace Trials.Registration.Applications;

/// <summary>Whose a fact is.</summary>
internal enum FactScope
{
    /// <summary>Said once, for the whole study.</summary>
    Study,

    /// <summary>Said for each site.</summary>
    Site,
}

/// <summary>One fact of an application: the one field in which it is said, and whose it is.</summary>
/// <param name="Field">As the API and every finding name it; <c>sites[].target</c> stands for that of any site.</param>
/// <param name="Scope">Whose it is.</param>
/// <param name="IsChanged">Whether it differs from a submission, at the site of a number when it is a site's.</param>
internal sealed record Fact(string Field, FactScope Scope, Func<Application, Submission, int?, bool> IsChanged);

/// <summary>Every fact that the sponsor states, each with its one home. What a hospital says of itself is its profile's, and not here.</summary>
internal static partial class Facts
{
    public static IReadOnlyList<Fact> All { get; } =
    [
        new("title", FactScope.Study, (application, submitted, _) => application.Title != submitted.Title),
        OfStudy("study.kind", study => study.Kind),
        OfStudy("study.product", study => study.Product),
        OfStudy("study.phase", study => study.Phase),
        OfStudy("study.regimes", study => string.Join(',', study.Regimes)),
        OfStudy("study.plannedEnrolment", study => study.PlannedEnrolment),
        OfStudy("study.recruitment", study => study.Recruitment),
        OfStudy("study.permission", study => study.Permission),
        OfStudy("study.isHighRiskDevice", study => study.IsHighRiskDevice),
        OfStudy("study.registryNumbers", study => string.Join(',', study.RegistryNumbers)),
        OfStudy("study.insurance", study => study.Insurance),
        OfStudy("study.needsHumanGeneticResources", study => study.NeedsHumanGeneticResources),
        OfStudy("study.geneticResources", study => study.GeneticResources),
        OfSite("sites[].organisationId", (site, was) => site.OrganisationId != was.OrganisationId || site.IsOutside != was.IsOutside),
        OfSite("sites[].role", (site, was) => site.Role != was.Role),
        OfSite("sites[].target", (site, was) => site.Target != was.Target),
        OfSite("sites[].investigator", (site, was) => site.Investigator != was.Hospital.Code),
    ];

    /// <summary>The fact that a field is or is a part of; null when it is none.</summary>
    public static Fact? Find(string field)
    {
        var plain = SiteNumber().Replace(field, "sites[]");
        return All.FirstOrDefault(fact => plain == fact.Field || plain.StartsWith(fact.Field + ".", StringComparison.Ordinal));
    }

    /// <summary>The number of the site that a field is about.</summary>
    public static int? SiteOf(string field) => SiteNumber().Match(field) is { Success: true } match
        ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static Fact OfStudy(string field, Func<Study, object?> part) => new(field, FactScope.Study,
        (application, submitted, _) => !Equals(part(application.Study!), part(submitted.Study)));

    // A site that was not there when it was submitted is new as a whole.
    private static Fact OfSite(string field, Func<ApplicationSite, SubmittedSite, bool> differs) => new(field, FactScope.Site,
        (application, _, number) => application.Sites.FirstOrDefault(site => site.Number == number) is { } site
            && (site.Submitted is not { } was || differs(site, was)));

    [GeneratedRegex(@"^sites\[(\d{1,6})\]")]
    private static partial Regex SiteNumber();
}
