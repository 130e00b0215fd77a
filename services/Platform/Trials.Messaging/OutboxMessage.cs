namespace Trials.Messaging;

/// <summary>
/// An event waiting to leave, written in the transaction that made it true. It is born leased to the process that wrote it
/// (<see cref="DueAt"/> in the future), which sends it right after the commit; when that process dies the lease ends and any relay takes it.
/// </summary>
public sealed class OutboxMessage
{
    public long Position { get; private set; }

    /// <summary>Made when the event was recorded and used at every send, so that a receiver can tell a repetition.</summary>
    public required Guid MessageId { get; init; }

    /// <summary>The wire name, for instance <c>ethics.opinion-issued.v1</c>; not a CLR name.</summary>
    public required string Type { get; init; }
    public required string Body { get; init; }

    /// <summary>The trial, or for facts about no trial their aggregate: order is kept within it as far as possible.</summary>
    public required Guid Partition { get; init; }
    public string? TraceParent { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When a relay may (again) take this row: end of the lease or of the back-off.</summary>
    public DateTimeOffset DueAt { get; set; }
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Set when sending cannot succeed, whatever the weather; an operator must look.</summary>
    public DateTimeOffset? ParkedAt { get; set; }
    public int Attempts { get; set; }
    public string? LastError { get; set; }
}
