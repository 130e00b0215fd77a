using Trials.Primitives;

namespace Trials.Contracts.Ethics.V1;

/// <summary>What became of an amendment: approved, refused, or, for an administrative one, taken note of (MR-42).</summary>
public enum AmendmentOutcome { Approved, Refused, Acknowledged }

/// <summary>
/// The committee that an amendment belongs to has ended it: the lead's, or the site's own for a site-only change (MR-40 to MR-43). What was
/// approved may be used at a site once that site has confirmed it.
/// </summary>
public sealed record AmendmentDecided : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid AmendmentId { get; init; }

    /// <summary>The one site a site-only change concerns.</summary>
    public Guid? SiteId { get; init; }
    public required AmendmentOutcome Outcome { get; init; }

    /// <summary>The lead's opinion on it; absent when a site decided or a secretary took note.</summary>
    public Guid? OpinionId { get; init; }
}

/// <summary>A hospital's committee is asked to confirm a later opinion of the lead, or to decide a change of its own site (MR-40, MR-41, MR-45, MR-51).</summary>
public sealed record ConfirmationAsked : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>The lead's opinion, or the amendment at this site alone, that is to be confirmed.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>What the review was about.</summary>
    public required ReviewType Type { get; init; }
    public required DateOnly DueOn { get; init; }
}

/// <summary>A hospital's board refused a change or a yearly opinion: the site keeps the versions and the validity it has (MR-40).</summary>
public sealed record ConfirmationRefused : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>The lead's opinion, or the amendment at this site alone, that was to be confirmed.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>A code of the rule pack's grounds; the votes stay in the committee.</summary>
    public required string Ground { get; init; }
}
