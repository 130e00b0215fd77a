using Trials.Primitives;

namespace Trials.Contracts.Deadlines.V1;

/// <summary>Who is told that a limit nears or has passed (MR-36).</summary>
public enum EscalatedTo { Holder, Coordinator, InstitutionHead, AllianceOffice }

/// <summary>
/// A limit nears or has passed, told once a step of the rule pack's ladder by the service that keeps the date. It moves no case: silence
/// never decides (MR-36).
/// </summary>
public sealed record DeadlineEscalated : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>The site whose limit it is; absent when it is the trial's.</summary>
    public Guid? SiteId { get; init; }

    /// <summary>Whose turn it is; absent when it is the alliance's.</summary>
    public Guid? OrganisationId { get; init; }

    /// <summary>The node of rules.md 9.5, such as N09, or the rule whose limit it is when it has no node, such as MR-34.</summary>
    public required string Node { get; init; }
    public required DateOnly DueOn { get; init; }

    /// <summary>Working days from the due day; negative is before it.</summary>
    public required int Step { get; init; }
    public required EscalatedTo Target { get; init; }
}
