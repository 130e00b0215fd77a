namespace Trials.Messaging;

/// <summary>Proof that one consumer has applied one message; its key is what makes redelivery harmless. Kept 90 days.</summary>
public sealed class InboxReceipt
{
    public required Guid MessageId { get; init; }
    public required string Consumer { get; init; }
    public required DateTimeOffset AppliedAt { get; init; }
}
