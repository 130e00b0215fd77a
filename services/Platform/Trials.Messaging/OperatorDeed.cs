namespace Trials.Messaging;

/// <summary>What an operator did with a message that was stuck: who, when, and why. Never changed, never deleted.</summary>
public sealed class OperatorDeed
{
    public required Guid Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary><c>replay</c> or <c>discard</c>.</summary>
    public required string Deed { get; init; }
    public required Guid MessageId { get; init; }
    public required string Consumer { get; init; }
    public required string Reason { get; init; }
}
