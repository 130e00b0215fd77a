using Trials.Primitives;

namespace Trials.Contracts.Ethics.V1;

/// <summary>
/// The lead committee suspended or terminated the study: every site is held at once (MR-47). Travels on the stop queue.
/// </summary>
public sealed record TrialStopped : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>1, 2, 3 … over all stops Ethics ever issued, without gaps: a listener that misses one knows.</summary>
    public required long StopNumber { get; init; }
    public required bool IsFinal { get; init; }
    public required string Reason { get; init; }
}

/// <summary>A hospital's committee or investigator has taken note of a stop at its site (SAF-15). The gate was closed before and without it.</summary>
public sealed record StopAcknowledged : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required long StopNumber { get; init; }
}

/// <summary>The lead committee lifted its suspension. A site's own hold stays (MR-47).</summary>
public sealed record TrialReinstated : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required string Reason { get; init; }
}

/// <summary>A hospital's own committee holds its site, or takes its adoption back for good (MR-38, MR-48). Travels on the stop queue.</summary>
public sealed record SiteHeld : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required long StopNumber { get; init; }

    /// <summary>True when the adoption is rescinded: only a new adoption opens the site again.</summary>
    public required bool IsRescinded { get; init; }
    public required string Reason { get; init; }
}

/// <summary>A hospital's own committee lifted its hold.</summary>
public sealed record SiteReleased : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string Reason { get; init; }
}

/// <summary>
/// "All stops up to this number are out, and it was so at this time." Sent every few seconds on the stop queue, past the outbox.
/// A listener that has not applied every stop up to it, or that has heard none for too long, treats the line as a stop.
/// </summary>
public sealed record StopWatermark : DomainEvent
{
    public required long LastStopNumber { get; init; }

    /// <summary>Ethics's clock when it looked.</summary>
    public required DateTimeOffset At { get; init; }
}
