using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Rules;

namespace Trials.Registration.Filings;

/// <summary>An open amendment that touches the same things: its number, and in which documents and facts.</summary>
internal sealed record Overlap(int Number, IReadOnlyList<string> Documents, IReadOnlyList<FactKey> Facts)
{
    public string Things => string.Join(", ", Documents.Concat(Facts.Select(f => f.ToString())));
}

/// <summary>What may be amended, and how: the same for an amendment that is filed and for one that is only looked at.</summary>
internal static class AmendmentRules
{
    /// <summary>Everything but the overlap with open amendments; returns the new documents.</summary>
    public static IReadOnlyList<ApplicationDocument> Require(FiledAmendment filed, TrialEthics? ethics, Dossier dossier)
    {
        Rule.Require(ethics is not null, FilingProblems.NothingApproved);
        ethics!.RequireApproved();
        RequireScope(filed, dossier);
        Rule.Require((filed.Kind is AmendmentKind.UrgentSafety) == (filed.ImplementedAt is not null), FilingProblems.ImplementedAt);
        Rule.Require(!(filed.ImplementedAt > filed.At), FilingProblems.ImplementedInFuture);
        var documents = dossier.RequireNew(filed.Documents);
        RequireFacts(filed, dossier);
        Rule.Require(documents.Count + filed.Facts.Count > 0 || filed.Kind is AmendmentKind.UrgentSafety, FilingProblems.NoDocuments);
        if (filed.Kind is AmendmentKind.SiteOnly) RequireLocal(documents.Select(d => d.Code), dossier.Application.RulePack);
        return documents;
    }

    /// <summary>Every open amendment that touches one of the same documents or facts (MR-40).</summary>
    public static IReadOnlyList<Overlap> Overlaps(FiledAmendment filed, IReadOnlyList<ApplicationDocument> documents, Dossier dossier)
    {
        var codes = documents.Select(d => d.Code).ToArray();
        var keys = filed.Facts.Select(f => f.Key).ToArray();
        var open = dossier.Amendments.Where(a => a.IsOpen && (filed.SiteId is null || a.SiteId is null || a.SiteId == filed.SiteId));
        return
        [
            .. open.Select(a => new Overlap(
                    a.Number, [.. a.Documents.Select(d => d.Code).Intersect(codes)], [.. a.Facts.Select(f => f.Key).Intersect(keys)]))
                .Where(o => o.Documents.Count + o.Facts.Count > 0),
        ];
    }

    private static void RequireScope(FiledAmendment filed, Dossier dossier)
    {
        Rule.Require((filed.Kind is AmendmentKind.SiteOnly) == (filed.SiteId is not null), FilingProblems.SiteOfAmendment);
        if (filed.SiteId is not { } site) return;
        Rule.Require(dossier.Application.SitesTakingPart.Any(s => s.Id == site), FilingProblems.UnknownSite);
        Rule.Require(filed.Facts.Count == 0, FilingProblems.StudyWideFact);
    }

    private static void RequireFacts(FiledAmendment filed, Dossier dossier)
    {
        var current = dossier.Facts.Now(dossier.Application);
        var named = new HashSet<FactKey>();
        foreach (var change in filed.Facts)
        {
            change.RequireForm();
            Rule.Require(named.Add(change.Key), FilingProblems.FactTwice, change.Key);
            RequireOutside(change, dossier.Application);
            var now = current.GetValueOrDefault(change.Key);
            Rule.Require(now is null || now == change.Old, FilingProblems.FactHasMoved, change.Key, now ?? "");
            Rule.Require(filed.Kind is not AmendmentKind.Administrative || change.IsAdministrative, FilingProblems.FactNeedsReview, change.Key);
        }
    }

    private static void RequireOutside(FactChange change, Application application)
    {
        if (change.Site is { } number)
            Rule.Require(application.Sites.Any(s => s.Number == number && s.IsOutside), FilingProblems.SiteOfFactInside, number);
    }

    // MR-41: what is the same at every site cannot be changed for one of them.
    private static void RequireLocal(IEnumerable<string> codes, string rulePack)
    {
        var local = RulePacks.Find(rulePack).Documents.Where(d => d.LocalVersion).Select(d => d.Code).ToHashSet();
        var studyWide = codes.FirstOrDefault(code => !local.Contains(code));
        Rule.Require(studyWide is null, FilingProblems.StudyWideDocument, studyWide ?? "");
    }
}
