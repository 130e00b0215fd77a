using Trials.Primitives;

namespace Trials.Testing.Sample.V1;

public sealed record NoteWritten : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required string Text { get; init; }
}
