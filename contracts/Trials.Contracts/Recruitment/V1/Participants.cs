using Trials.Primitives;

namespace Trials.Contracts.Recruitment.V1;

/// <summary>A person consented on the adopted version and is being screened. Pseudonymous: the key list stays at the site (REC-10).</summary>
public sealed record ParticipantScreened : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string ConsentVersion { get; init; }
}

/// <summary>A screened person did not qualify; the reason is a criterion's code.</summary>
public sealed record ScreeningFailed : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required string Criterion { get; init; }
}

/// <summary>A participant took a place.</summary>
public sealed record ParticipantEnrolled : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>How many are enrolled at the site and in the trial after this one.</summary>
    public required int EnrolledAtSite { get; init; }
    public required int EnrolledInTrial { get; init; }
}

/// <summary>A site left the study: so many of its places people took, the others can be given to other sites (ALLOC-05).</summary>
public sealed record PlacesReturned : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }

    /// <summary>Places that stay used.</summary>
    public required int Kept { get; init; }
}

/// <summary>A participant withdrew. The place stays used.</summary>
public sealed record ParticipantWithdrawn : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid OrganisationId { get; init; }
}

/// <summary>Recruitment applied a stop: from now on it refuses enrolment there. Acknowledges the stop to whoever watches.</summary>
public sealed record StopApplied : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>Absent when the whole trial is held.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>The committee's stop; 0 for a sponsor's withdrawal, which has no number.</summary>
    public required long StopNumber { get; init; }
    public required int SitesHeld { get; init; }

    /// <summary>The sites whose gate it closed; none when a newer lift had come before.</summary>
    public IReadOnlyList<Guid> SiteIds { get; init; } = [];
}
