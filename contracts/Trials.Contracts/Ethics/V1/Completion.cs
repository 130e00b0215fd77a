using Trials.Primitives;

namespace Trials.Contracts.Ethics.V1;

/// <summary>A site closed with its completion report to its own committee (MR-50): nobody further is enrolled there.</summary>
public sealed record SiteCompleted : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
}

/// <summary>The lead committee accepted the study's completion report, after the last site had closed (MR-50).</summary>
public sealed record TrialCompleted : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid OpinionId { get; init; }
}
