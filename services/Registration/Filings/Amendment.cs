using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Registration.Filings;

/// <summary>
/// A change to an accepted study that the sponsor filed (ETH-23): open → Approved, Refused or Acknowledged, as its committee decides.
/// Two open ones never touch the same document; different ones run at once.
/// </summary>
internal sealed class Amendment : IVersioned
{
    private Amendment() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }

    /// <summary>1, 2, 3 … within the trial.</summary>
    public int Number { get; private init; }
    public AmendmentKind Kind { get; private init; }
    public string Summary { get; private init; } = "";

    /// <summary>The one site a site-only change concerns (MR-41).</summary>
    public Guid? SiteId { get; private init; }
    public IReadOnlyList<DossierDocument> Documents { get; private init; } = [];

    /// <summary>When an urgent measure was taken, before anybody reviewed it (MR-43).</summary>
    public DateTimeOffset? ImplementedAt { get; private init; }
    public Guid FiledBy { get; private init; }
    public DateTimeOffset FiledAt { get; private init; }
    public AmendmentOutcome? Outcome { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => Outcome is null;

    public static Amendment File(FiledAmendment filed, TrialEthics? ethics, Dossier dossier)
    {
        Rule.Require(ethics is not null, FilingProblems.NothingApproved);
        ethics!.RequireApproved();
        RequireScope(filed, dossier);
        Rule.Require((filed.Kind is AmendmentKind.UrgentSafety) == (filed.ImplementedAt is not null), FilingProblems.ImplementedAt);
        Rule.Require(!(filed.ImplementedAt > filed.At), FilingProblems.ImplementedInFuture);
        var documents = dossier.RequireNew(filed.Documents);
        Rule.Require(documents.Count > 0 || filed.Kind is AmendmentKind.UrgentSafety, FilingProblems.NoDocuments);
        if (filed.Kind is AmendmentKind.SiteOnly) RequireLocal(documents.Select(d => d.Code), dossier.Application.RulePack);
        RequireNoOverlap(filed.SiteId, [.. documents.Select(d => d.Code)], dossier);
        return new Amendment
        {
            Id = filed.Id,
            ApplicationId = dossier.ApplicationId,
            Number = filed.Number,
            Kind = filed.Kind,
            Summary = filed.Summary,
            SiteId = filed.SiteId,
            Documents = [.. documents.Select(d => d.Told())],
            ImplementedAt = filed.ImplementedAt,
            FiledBy = filed.By,
            FiledAt = filed.At,
        };
    }

    /// <summary>Its committee has ended it; the first word counts.</summary>
    public void Close(AmendmentOutcome outcome, DateTimeOffset at)
    {
        if (Outcome is null) (Outcome, DecidedAt) = (outcome, at);
    }

    /// <summary>Whether a repeated command asks for this one.</summary>
    public bool IsThat(AmendmentKind kind, string summary, Guid? siteId, IReadOnlyList<Guid> documents, Guid by) =>
        (Kind, Summary, SiteId, FiledBy) == (kind, summary, siteId, by) && Documents.Select(d => d.DocumentId).ToHashSet().SetEquals(documents);

    private static void RequireScope(FiledAmendment filed, Dossier dossier)
    {
        Rule.Require((filed.Kind is AmendmentKind.SiteOnly) == (filed.SiteId is not null), FilingProblems.SiteOfAmendment);
        if (filed.SiteId is not { } site) return;
        Rule.Require(dossier.Application.SitesInside.Any(s => s.Id == site), FilingProblems.UnknownSite);
    }

    // MR-41: what is the same at every site cannot be changed for one of them.
    private static void RequireLocal(IEnumerable<string> codes, string rulePack)
    {
        var local = RulePacks.Find(rulePack).Documents.Where(d => d.LocalVersion).Select(d => d.Code).ToHashSet();
        var studyWide = codes.FirstOrDefault(code => !local.Contains(code));
        Rule.Require(studyWide is null, FilingProblems.StudyWideDocument, studyWide ?? "");
    }

    private static void RequireNoOverlap(Guid? site, IReadOnlyList<string> codes, Dossier dossier)
    {
        var open = dossier.Amendments.Where(a => a.IsOpen && (site is null || a.SiteId is null || a.SiteId == site));
        var overlap = open.Select(a => (a.Number, Codes: a.Documents.Select(d => d.Code).Intersect(codes).ToArray()))
            .FirstOrDefault(a => a.Codes.Length > 0);
        Rule.Require(overlap.Codes is null, FilingProblems.Overlap, overlap.Number, string.Join(", ", overlap.Codes ?? []));
    }
}

/// <summary>What the sponsor says of an amendment.</summary>
internal sealed record FiledAmendment(
    Guid Id, int Number, AmendmentKind Kind, string Summary, Guid? SiteId, IReadOnlyList<Guid> Documents, DateTimeOffset? ImplementedAt,
    Guid By, DateTimeOffset At);
