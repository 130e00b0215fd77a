using Trials.Primitives;

namespace Trials.Contracts.Directory.V1;

public enum OrganisationKind { Hospital, Sponsor, Alliance }

/// <summary>Membership of the mutual-recognition agreement (MR-01); only hospitals are members.</summary>
public enum MembershipStatus { None, Active, Suspended, Left }

/// <summary>An organisation was admitted, or what is known of it changed: the whole of it as of this version.</summary>
public sealed record OrganisationRecorded : DomainEvent
{
    public required OrganisationKind Kind { get; init; }
    public required string Name { get; init; }
    public string? City { get; init; }

    /// <summary>Hospital grade, for instance <c>III-A</c>.</summary>
    public string? Grade { get; init; }
    public required MembershipStatus Membership { get; init; }
}
