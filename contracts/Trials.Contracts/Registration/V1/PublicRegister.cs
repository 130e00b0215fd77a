using Trials.Primitives;

namespace Trials.Contracts.Registration.V1;

/// <summary>A version of a trial's public record was released by a second person: everybody can read it.</summary>
public sealed record PublicRecordReleased : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>1, 2, 3 … within the trial.</summary>
    public required int Number { get; init; }
}
