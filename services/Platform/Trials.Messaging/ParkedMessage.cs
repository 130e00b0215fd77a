namespace Trials.Messaging;

/// <summary>A message that a consumer could not apply, kept with its cause until an operator replays or discards it.</summary>
public sealed class ParkedMessage
{
    public required Guid MessageId { get; init; }
    public required string Consumer { get; init; }
    public required string Type { get; init; }
    public required string Body { get; init; }
    public required string Cause { get; set; }
    public required DateTimeOffset ParkedAt { get; set; }
}
