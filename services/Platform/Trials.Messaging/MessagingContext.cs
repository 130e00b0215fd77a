using System.Collections.Concurrent;
using System.Threading.Channels;
using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>What a context needs to record events and to hand them to its relay after the commit.</summary>
public sealed class MessagingContext(MessageCatalog catalog, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Type, Channel<OutboxRow>> _handed = new();

    public MessageCatalog Catalog { get; } = catalog;
    public TimeProvider Clock { get; } = clock;

    /// <summary>Rows just committed by this process, oldest first. Rows beyond its bound are found by the relay's poll when their lease ends.</summary>
    internal Channel<OutboxRow> Handed(Type db) => _handed.GetOrAdd(db, _ => Channel.CreateBounded<OutboxRow>(
        new BoundedChannelOptions(20_000) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true }));

    internal void Hand(Type db, List<(OutboxMessage Row, DomainEvent Event)> rows)
    {
        var channel = Handed(db).Writer;
        foreach (var (row, @event) in rows) channel.TryWrite(new OutboxRow(row.Position, row.MessageId, @event, row.TraceParent, 0));
    }
}

/// <summary>One outbox row on its way to the bus.</summary>
internal readonly record struct OutboxRow(long Position, Guid MessageId, DomainEvent Event, string? TraceParent, int Attempts);
