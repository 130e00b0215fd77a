using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Primitives;
using Trials.Registration.Applications;

namespace Trials.Registration.Filings;

/// <summary>
/// The documents of an accepted application, with what has been filed on since: which versions are new, and what the whole dossier is.
/// </summary>
/// <param name="Application">With all its documents loaded.</param>
/// <param name="Amendments">Every amendment filed so far.</param>
/// <param name="Facts">What became of the study's facts.</param>
internal sealed record Dossier(Application Application, IReadOnlyList<Amendment> Amendments, StudyFacts Facts)
{
    public Guid ApplicationId => Application.Id;

    /// <summary>
    /// The named documents, each of this application and new: not part of what was accepted, and in no amendment yet. One of each code.
    /// </summary>
    public IReadOnlyList<ApplicationDocument> RequireNew(IReadOnlyList<Guid> ids)
    {
        var known = Application.Submissions[^1].Documents.Concat(Amendments.SelectMany(a => a.Documents).Select(d => d.DocumentId)).ToHashSet();
        var named = new List<ApplicationDocument>();
        foreach (var id in ids.Distinct())
        {
            var document = Application.Documents.FirstOrDefault(d => d.Id == id);
            Rule.Require(document is not null, FilingProblems.UnknownDocument, id);
            var isNew = !known.Contains(id) && document!.FiledAt >= Application.AcceptedAt;
            Rule.Require(isNew, FilingProblems.NotANewVersion, document!.Code, document.Version);
            Rule.Require(named.All(d => (d.Code, d.Language) != (document!.Code, document.Language)), FilingProblems.DocumentTwice, document!.Code);
            named.Add(document!);
        }
        return named;
    }

    /// <summary>
    /// Every document at its newest version. What one site alone amended is not part of the study's dossier, and neither is what another
    /// amendment than the one that is being modified asks for and has not got.
    /// </summary>
    public IReadOnlyList<DossierDocument> Newest(Guid? modifiedAmendment)
    {
        var others = Amendments.Where(a => a.Id != modifiedAmendment && (a.SiteId is not null || a.Outcome is not AmendmentOutcome.Approved))
            .SelectMany(a => a.Documents).Select(d => d.DocumentId).ToHashSet();
        return [.. Application.Documents.Where(d => !others.Contains(d.Id)).GroupBy(d => d.Code)
            .Select(versions => versions.MaxBy(d => d.Id)!).OrderBy(d => d.Id).Select(d => d.Told())];
    }
}
