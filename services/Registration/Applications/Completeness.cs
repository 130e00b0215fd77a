using System.Globalization;
using Trials.Contracts;
using Trials.Primitives;
using Trials.Registration.Organisations;
using Trials.Rules;
using Trials.Web;
using SiteRole = Trials.Contracts.SiteRole;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Registration.Applications;

/// <summary>One thing that stands against submission. The field is named as in the API, so that a form can point at it.</summary>
internal sealed record Finding(string Field, Problem Problem, Wording[] Words)
{
    public FindingView View() => new(Field, Problem.Code, Problem.RuleId, Say());

    private string Say()
    {
        var words = Words.Select(word => (object)(Problems.InChinese ? word.Zh : word.En)).ToArray();
        return string.Format(CultureInfo.InvariantCulture, Problem.Say(), words);
    }
}

/// <summary>A finding in the caller's language.</summary>
internal sealed record FindingView(string Field, string Code, string? Rule, string Text);

/// <summary>The formal check of an application against its rule pack: a dry run for the sponsor, and the guard of submission and acceptance.</summary>
internal static class Completeness
{
    /// <summary>What stands against submission; nothing when the application is complete.</summary>
    public static IReadOnlyList<Finding> Of(Application application, RulePack pack, IReadOnlyDictionary<Guid, Organisation> known)
    {
        application.RequireSites();
        return [.. OfStudy(application.Study), .. OfSites(application, known), .. OfDocuments(application, pack)];
    }

    /// <summary>Documents that are needed on a condition only the sponsor can judge; they stand against nothing.</summary>
    public static IReadOnlyList<Finding> Reminders(Application application, RulePack pack) =>
        [.. Asked(application, pack, DocumentNeed.Conditional)
            .Where(document => document.Condition is not null && !IsFiled(application, document))
            .Select(document => new Finding($"documents.{document.Code}", FindingProblems.DocumentOnCondition,
                [Same(document.Code), Name(document), document.Condition!]))];

    private static IEnumerable<Finding> OfStudy(Study? study)
    {
        if (study is null)
        {
            yield return About("study", FindingProblems.StudyNotDescribed);
            yield break;
        }
        if (study is { Kind: StudyKind.Registration, Product: Product.None }) yield return About("study.product", FindingProblems.ProductNeeded);
        if (study is { Kind: StudyKind.Registration, Product: Product.NewTech })
            yield return About("study.kind", FindingProblems.NewTechnologyNotForRegistration);
        if (study.Phase is Phase.BE && study.Product is not Product.Drug) yield return About("study.phase", FindingProblems.BioequivalenceNeedsDrug);
    }

    private static IEnumerable<Finding> OfSites(Application application, IReadOnlyDictionary<Guid, Organisation> known)
    {
        var sites = application.SitesInside.OrderBy(site => site.Number).ToArray();
        if (sites.Length == 0) return [About("sites", FindingProblems.NoSites)];
        return [.. OfLead(application, [.. sites.Where(site => site.Role is SiteRole.Lead)]), .. sites.SelectMany(site => OfSite(site, known))];
    }

    private static IEnumerable<Finding> OfLead(Application application, ApplicationSite[] leads)
    {
        if (leads.Length == 0) yield return About("sites", FindingProblems.NoLead);
        if (leads.Length > 1) yield return About("sites", FindingProblems.SeveralLeads, Same(string.Join(", ", leads.Select(lead => lead.Number))));
        // MR-04 is about a lead that would judge its own product; an investigator's own study is normally led by its own hospital.
        if (application.Study is { Kind: StudyKind.Registration } && leads.Any(lead => lead.OrganisationId == application.SponsorId))
            yield return About("sites", FindingProblems.LeadIsSponsor);
    }

    private static IEnumerable<Finding> OfSite(ApplicationSite site, IReadOnlyDictionary<Guid, Organisation> known)
    {
        var field = $"sites[{site.Number}].organisationId";
        if (site.OrganisationId is not { } id) yield return About(field, FindingProblems.SiteWithoutOrganisation, SiteView.Named(site));
        else if (!known.TryGetValue(id, out var organisation) || !organisation.IsActiveMember)
            yield return About(field, FindingProblems.SiteNotMember, SiteView.Named(site));
    }

    private static IEnumerable<Finding> OfDocuments(Application application, RulePack pack) =>
        Asked(application, pack, DocumentNeed.Mandatory)
            .Where(document => !IsFiled(application, document))
            .Select(document => About($"documents.{document.Code}", FindingProblems.DocumentMissing, Same(document.Code), Name(document)));

    // The sponsor files once for all (SEED-12): what the lead must have. Sites add their own versions when they adopt.
    private static IEnumerable<RequiredDocument> Asked(Application application, RulePack pack, DocumentNeed need) =>
        application.Study is not { } study ? []
        : pack.RequiredDocuments(study.Kind.InRules(), study.Product.InRules(), Rules.SiteRole.Lead).Where(document => document.Lead == need);

    private static bool IsFiled(Application application, RequiredDocument document) =>
        application.CurrentDocuments.Any(filed => filed.Code == document.Code);

    private static Finding About(string field, Problem problem, params Wording[] words) => new(field, problem, words);

    private static Wording Name(RequiredDocument document) => new() { En = document.En, Zh = document.Zh };

    private static Wording Same(string text) => new() { En = text, Zh = text };
}
