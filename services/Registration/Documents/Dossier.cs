using Trials.Registration.Applications;

namespace Trials.Registration.Documents;

/// <summary>
/// The documents of an application as they stood at an instant. What was filed never changes, so the same instant gives the same answer
/// whenever it is asked, to the byte.
/// </summary>
/// <param name="ApplicationId">The application.</param>
/// <param name="Number">Its number, for people.</param>
/// <param name="AsOf">When the newest of these documents was filed; null when there are none.</param>
/// <param name="Documents">The current version of each, by code.</param>
internal sealed record DossierManifest(Guid ApplicationId, string Number, DateTimeOffset? AsOf, IReadOnlyList<DossierItem> Documents)
{
    public static DossierManifest Of(Guid application, string number, IEnumerable<ApplicationDocument> documents, DateTimeOffset? at)
    {
        var filed = documents.Where(document => at is null || document.FiledAt <= at).ToDictionary(document => document.Id);
        var current = filed.Values.Where(document => document.SupersededBy is not { } later || !filed.ContainsKey(later))
            .OrderBy(document => document.Code, StringComparer.Ordinal).ToArray();
        return new DossierManifest(application, number, current.Length == 0 ? null : current.Max(document => document.FiledAt),
            [.. current.Select(DossierItem.Of)]);
    }
}

/// <summary>One document of a dossier, with the name that its file has in the archive.</summary>
internal sealed record DossierItem(
    Guid DocumentId, string Code, string Version, DateOnly Date, string Language, string Sha256, long Length, string FileName,
    bool IsConfidential, DateTimeOffset FiledAt)
{
    public static DossierItem Of(ApplicationDocument document) => new(
        document.Id, document.Code, document.Version, document.Date, document.Language, document.Sha256, document.Length, document.FileName,
        document.IsConfidential, document.FiledAt);
}
