using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Shared;

/// <summary>The filed documents as a list: kind, version, date, file, and the fingerprint that a hospital compares.</summary>
public static class DocumentTable
{
    public static Table Of(ApplicationRecord application, IEnumerable<FiledDocument> documents) => new(ApplicationWords.Dossier,
        [
            new(ApplicationWords.Document), new(ApplicationWords.Version), new(ApplicationWords.Date), new(ApplicationWords.File), new(ApplicationWords.Fingerprint),
        ],
        [.. documents.Select(document => (Cell[])
        [
            new(ApplicationWords.DocumentName(application.RulePack, document.Code), $"/applications/{application.Id}/documents/{document.DocumentId}"), document.Version,
            Language.Dates.Day(document.Date), document.FileName, document.Sha256[..16] + "…",
        ])])
    { Nothing = ApplicationWords.NoDocuments };
}
