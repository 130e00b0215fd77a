using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Committees;

/// <summary>The documents of a case as a list; the name opens the file.</summary>
public static class CaseDocuments
{
    public static Table Of(CommitteeCase of, IEnumerable<CaseDocument> documents) => new(CommitteeWords.Documents,
        [new(CommitteeWords.Document), new(CommitteeWords.Version), new(CommitteeWords.Date), new(CommitteeWords.Fingerprint)],
        [.. documents.Select(document => (Cell[])[Name(of, document), document.Version, Dates.Day(document.Date), Short(document.Sha256)])])
    { Nothing = CommitteeWords.NoDocuments };

    internal static Cell Name(CommitteeCase of, CaseDocument document) =>
        new(PackWords.Document(of.RulePack, document.Code), $"/cases/{of.Kind}/{of.Id}/documents/{document.DocumentId}");

    internal static string Short(string sha256) => sha256[..16] + "…";
}
