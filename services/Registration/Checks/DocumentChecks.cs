using Trials.Registration.Applications;
using Trials.Rules;
using static Trials.Registration.Applications.Finding;

namespace Trials.Registration.Checks;

/// <summary>Which documents are there, and whether what is written on them agrees (ETH-18, GCP-12b, GCP-56).</summary>
internal static class DocumentChecks
{
    private const string Protocol = "PROTOCOL", ConsentForm = "ICF";

    public static IEnumerable<Finding> Of(Application application, RulePack pack, DateOnly today)
    {
        var current = application.CurrentDocuments.OrderBy(document => document.Code, StringComparer.Ordinal).ToArray();
        return [.. Missing(application, pack), .. DatedAhead(current, today), .. OfConsent(application, current)];
    }

    public static IEnumerable<Finding> OnCondition(Application application, RulePack pack) =>
        Asked(application, pack, DocumentNeed.Conditional)
            .Where(document => document.Condition is not null && !IsFiled(application, document))
            .Select(document => Advises($"documents.{document.Code}", FindingProblems.DocumentOnCondition,
                Same(document.Code), Name(document), document.Condition!));

    private static IEnumerable<Finding> Missing(Application application, RulePack pack) =>
        Asked(application, pack, DocumentNeed.Mandatory)
            .Where(document => !IsFiled(application, document))
            .Select(document => Blocks($"documents.{document.Code}", FindingProblems.DocumentMissing, Same(document.Code), Name(document)));

    // The sponsor files once for all (SEED-12): what the lead must have. Sites add their own versions when they adopt.
    private static IEnumerable<RequiredDocument> Asked(Application application, RulePack pack, DocumentNeed need) =>
        application.Study is not { } study ? []
        : pack.RequiredDocuments(study.Kind.InRules(), study.Product.InRules(), SiteRole.Lead)
            .Where(document => document.Lead == need);

    private static bool IsFiled(Application application, RequiredDocument document) =>
        application.CurrentDocuments.Any(filed => filed.Code == document.Code);

    private static Wording Name(RequiredDocument document) => new() { En = document.En, Zh = document.Zh };

    private static IEnumerable<Finding> DatedAhead(IEnumerable<ApplicationDocument> current, DateOnly today) =>
        current.Where(document => document.Date > today).Select(document => Blocks($"documents.{document.Code}.date",
            DocumentFindings.DatedAhead, Same(document.Code), Same(document.Version), Same(document.Date)));

    private static IEnumerable<Finding> OfConsent(Application application, ApplicationDocument[] current)
    {
        const string Field = $"documents.{ConsentForm}";
        if (Array.Find(current, document => document.Code == ConsentForm) is not { } consent) yield break;
        if (consent.ProtocolVersion is not { } named)
        {
            yield return Blocks($"{Field}.protocolVersion", DocumentFindings.ConsentNamesNoProtocol, Same(consent.Version));
            yield break;
        }
        var protocol = Array.Find(current, document => document.Code == Protocol);
        if (protocol is not null && !IsSame(protocol.Version, named))
        {
            yield return Blocks($"{Field}.protocolVersion", DocumentFindings.ConsentNamesOtherProtocol,
                Same(consent.Version), Same(named), Same(protocol.Version));
        }
        var itsProtocol = application.Documents.FirstOrDefault(d => d.Code == Protocol && IsSame(d.Version, named));
        if (consent.Date < itsProtocol?.Date)
            yield return Blocks($"{Field}.date", DocumentFindings.ConsentOlderThanProtocol, Same(consent.Date), Same(itsProtocol.Date));
    }

    private static bool IsSame(string version, string named) => string.Equals(version, named, StringComparison.OrdinalIgnoreCase);
}
