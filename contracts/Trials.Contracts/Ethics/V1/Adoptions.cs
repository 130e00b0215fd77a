using Trials.Primitives;

namespace Trials.Contracts.Ethics.V1;

/// <summary>How a participating committee answered the lead opinion (rules.md §12.3).</summary>
public enum AdoptionOutcome { Adopted, AdoptedWithLocalConditions, ApprovedByFullBoard, Declined }

/// <summary>A participating chair named the reviewers (MR-30).</summary>
public sealed record AdoptionReviewersNamed : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required int Reviewers { get; init; }
}

/// <summary>The case goes to the participating committee's full board (ETH-31c, N10).</summary>
public sealed record AdoptionSentToFullBoard : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required DateOnly DueOn { get; init; }
}

/// <summary>A participating committee decided for its own hospital (N09/N10). Never deemed, never by a timer (MR-36).</summary>
public sealed record AdoptionDecided : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid OpinionId { get; init; }
    public required AdoptionOutcome Outcome { get; init; }

    /// <summary>Whether the site's ethics is positive now; false while local conditions are open, and for a decline.</summary>
    public required bool IsEffective { get; init; }

    /// <summary>Ground of a decline (rule pack's grounds, G1 …); the votes stay in the committee.</summary>
    public string? Ground { get; init; }
    public int OpenLocalConditions { get; init; }

    /// <summary>The versions this hospital may use, consent form included (MR-40, GCP-23); empty for a decline.</summary>
    public required IReadOnlyList<DossierDocument> Versions { get; init; }
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>The last local condition is met: the adoption takes effect.</summary>
public sealed record LocalConditionsMet : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
}

/// <summary>A simplified opinion was reported at a meeting of its committee (MR-37).</summary>
public sealed record AdoptionReported : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
}

/// <summary>A hospital confirmed a later opinion of the lead: from now on these are the versions it may use (MR-40, MR-45).</summary>
public sealed record VersionsConfirmed : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required Guid OpinionId { get; init; }
    public required IReadOnlyList<DossierDocument> Versions { get; init; }
    public required DateOnly ValidUntil { get; init; }
}

/// <summary>Who is asked to supply what a participating committee lacks.</summary>
public enum InformationSource { Sponsor, OwnSite }

/// <summary>A participating committee asks for information: its service clock stops, the legal limit does not (MR-31, CAL-09).</summary>
public sealed record AdoptionInformationRequested : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required int Number { get; init; }
    public required InformationSource From { get; init; }
}

/// <summary>What a participating committee asked for was answered; with the last open answer its service clock goes on (CAL-09).</summary>
public sealed record AdoptionInformationAnswered : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required int Number { get; init; }

    /// <summary>When the answer to the lead opinion is due now.</summary>
    public required DateOnly DueOn { get; init; }
}
