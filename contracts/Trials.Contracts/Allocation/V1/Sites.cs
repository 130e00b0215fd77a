using Trials.Primitives;

namespace Trials.Contracts.Allocation.V1;

/// <summary>What runs beside ethics before a site may start (rules.md §9.5).</summary>
public enum Track { ProjectApproval, Contract, Insurance, HumanGeneticResources, Registration, RegulatoryPermission, NationalUpload, ProductOnSite, Initiation }

/// <summary>A set-up track was finished with evidence, for one site or for the whole trial.</summary>
public sealed record TrackFinished : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>Absent for a track of the whole trial.</summary>
    public Guid? SiteId { get; init; }
    public Guid? OrganisationId { get; init; }
    public required Track Track { get; init; }
    public required DateOnly DoneOn { get; init; }
}

/// <summary>A finished track turned out not to be done, for one site or for the whole trial; active sites that rest on it are deactivated.</summary>
public sealed record TrackReopened : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>Absent for a track of the whole trial.</summary>
    public Guid? SiteId { get; init; }
    public Guid? OrganisationId { get; init; }
    public required Track Track { get; init; }
    public required string Reason { get; init; }
}

/// <summary>The alliance offered a site its share of the planned enrolment (N17, ALLOC-04).</summary>
public sealed record PlacesOffered : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required int Places { get; init; }
    public required DateOnly AnswerBy { get; init; }
}

/// <summary>A site accepted its places; no more than the planned enrolment is ever given away in all.</summary>
public sealed record PlacesAccepted : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required int Places { get; init; }
}

/// <summary>A site declined its places; they can be offered to others.</summary>
public sealed record PlacesDeclined : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string Reason { get; init; }
}

/// <summary>Every gate is open and the site was activated (green light): it may screen and enrol up to its places.</summary>
public sealed record SiteActivated : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required int Places { get; init; }
}

/// <summary>A gate that was open closed again: the site may not enrol until it is activated anew.</summary>
public sealed record SiteDeactivated : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required IReadOnlyList<string> ClosedGates { get; init; }
}
