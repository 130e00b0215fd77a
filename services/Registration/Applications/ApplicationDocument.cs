using Trials.Contracts;
using Trials.Registration.Documents;

namespace Trials.Registration.Applications;

/// <summary>
/// One version of one document of the dossier. Its content never changes; a new version supersedes it and it stays readable.
/// </summary>
internal sealed class ApplicationDocument
{
    private ApplicationDocument() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }

    /// <summary>Its code in the rule pack's document list, for instance <c>ICF</c>.</summary>
    public string Code { get; private init; } = "";

    /// <summary>The version written on it.</summary>
    public string Version { get; private init; } = "";

    /// <summary>The date written on it.</summary>
    public DateOnly Date { get; private init; }

    public string Language { get; private init; } = "";
    public string Sha256 { get; private init; } = "";
    public long Length { get; private init; }
    public string MediaType { get; private init; } = "";

    /// <summary>
    /// Generated from the application's number, the code, the version and the language; what the sender called it is not kept.
    /// </summary>
    public string FileName { get; private init; } = "";

    /// <summary>Its content is for the sponsor, intake and committees; the other readers of the dossier only know that it is there.</summary>
    public bool IsConfidential { get; private init; }

    /// <summary>The version of the protocol that it names; a consent form names one (GCP-23).</summary>
    public string? ProtocolVersion { get; private init; }

    /// <summary>What the text itself says, where it could be read.</summary>
    public KeyFacts? KeyFacts { get; private init; }

    public DateTimeOffset FiledAt { get; private init; }
    public Guid FiledBy { get; private init; }

    /// <summary>The later version of the same code; null on the current one.</summary>
    public Guid? SupersededBy { get; private set; }

    public bool IsCurrent => SupersededBy is null;

    public static ApplicationDocument File(Guid id, Application application, DocumentDraft draft, DateTimeOffset at, Guid by) => new()
    {
        Id = id,
        ApplicationId = application.Id,
        Code = draft.Code,
        Version = draft.Version,
        Date = draft.Date,
        Language = draft.Language,
        Sha256 = draft.Sha256,
        Length = draft.Length,
        MediaType = draft.Type.MediaType,
        FileName = $"{application.Number}_{draft.Code}_{draft.Version}_{draft.Language}{draft.Type.Extension}",
        IsConfidential = draft.IsConfidential,
        ProtocolVersion = draft.ProtocolVersion ?? draft.KeyFacts?.ProtocolVersion,
        KeyFacts = draft.KeyFacts,
        FiledAt = at,
        FiledBy = by,
    };

    /// <summary>As events carry it.</summary>
    public DossierDocument Told() => new(Id, Code, Version, Date, Language, Sha256, FileName);

    public bool Is(DocumentDraft draft) => Sha256 == draft.Sha256 && Date == draft.Date && Language == draft.Language
        && IsConfidential == draft.IsConfidential && (draft.ProtocolVersion is null || ProtocolVersion == draft.ProtocolVersion);

    internal void GiveWayTo(ApplicationDocument newer) => SupersededBy = newer.Id;
}

/// <summary>A document as it was sent: what is written on it, and its stored content.</summary>
internal sealed record DocumentDraft(
    string Code, string Version, DateOnly Date, string Language, string Sha256, long Length, DocumentType Type)
{
    public bool IsConfidential { get; init; }

    /// <summary>The protocol version it names, as the sponsor says; what the text says counts when the sponsor says nothing.</summary>
    public string? ProtocolVersion { get; init; }
    public KeyFacts? KeyFacts { get; init; }
}
