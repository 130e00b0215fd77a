using Trials.Primitives;

namespace Trials.Contracts.Ethics.V1;

/// <summary>Why a running trial gets another lead committee (MR-51).</summary>
public enum TransferGround { Merger, CommitteeSuspended, Agreed }

/// <summary>The alliance asked a participating hospital's committee to take the lead of a running trial; nothing has changed yet (MR-51).</summary>
public sealed record LeadTransferOpened : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>The hospital whose committee reviews whether it takes the lead.</summary>
    public required Guid OrganisationId { get; init; }
    public required TransferGround Ground { get; init; }
}

/// <summary>Another committee leads the trial from now on, by its own opinion; every other site confirms again (MR-51).</summary>
public sealed record LeadChanged : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid OpinionId { get; init; }
    public required Guid FromOrganisationId { get; init; }

    /// <summary>The new lead's hospital, and its own site.</summary>
    public required Guid OrganisationId { get; init; }
    public required Guid SiteId { get; init; }
}
