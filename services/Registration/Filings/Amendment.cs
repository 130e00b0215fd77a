using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;

namespace Trials.Registration.Filings;

/// <summary>
/// A change to an accepted study that the sponsor filed (ETH-23): open → Approved, Refused or Acknowledged, as its committee decides.
/// Two open ones never touch the same document or fact; different ones run at once, and end in the same state in either order.
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

    /// <summary>The facts it changes once it is in force.</summary>
    public IReadOnlyList<FactChange> Facts { get; private init; } = [];

    /// <summary>When an urgent measure was taken, before anybody reviewed it (MR-43).</summary>
    public DateTimeOffset? ImplementedAt { get; private init; }
    public Guid FiledBy { get; private init; }
    public DateTimeOffset FiledAt { get; private init; }
    public AmendmentOutcome? Outcome { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => Outcome is null;

    /// <summary>Whether what it asks for is in force: approved, or an administrative change that was taken note of.</summary>
    public bool IsInForce => Outcome is AmendmentOutcome.Approved or AmendmentOutcome.Acknowledged;

    public static Amendment File(FiledAmendment filed, TrialEthics? ethics, Dossier dossier)
    {
        var documents = AmendmentRules.Require(filed, ethics, dossier);
        if (AmendmentRules.Overlaps(filed, documents, dossier) is [var overlap, ..])
            throw new RuleViolationException(FilingProblems.Overlap, overlap.Number, overlap.Things);
        return new Amendment
        {
            Id = filed.Id,
            ApplicationId = dossier.ApplicationId,
            Number = filed.Number,
            Kind = filed.Kind,
            Summary = filed.Summary,
            SiteId = filed.SiteId,
            Documents = [.. documents.Select(d => d.Told())],
            Facts = filed.Facts,
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
    public bool IsThat(FiledAmendment again) =>
        (Kind, Summary, SiteId, FiledBy) == (again.Kind, again.Summary, again.SiteId, again.By)
        && Documents.Select(d => d.DocumentId).ToHashSet().SetEquals(again.Documents) && Facts.ToHashSet().SetEquals(again.Facts);
}

/// <summary>What the sponsor says of an amendment.</summary>
internal sealed record FiledAmendment(
    Guid Id, int Number, AmendmentKind Kind, string Summary, Guid? SiteId, IReadOnlyList<Guid> Documents, DateTimeOffset? ImplementedAt,
    Guid By, DateTimeOffset At)
{
    /// <summary>The facts it changes; none when documents say all.</summary>
    public IReadOnlyList<FactChange> Facts { get; init; } = [];
}
