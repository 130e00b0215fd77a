using System.Collections.Concurrent;
using MassTransit;
using Microsoft.Extensions.Hosting;
using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>
/// Puts one event on the bus. Over RabbitMQ that is done when the broker confirms. The in-memory bus forgets what it holds when the
/// process ends, so there it is done only when every consumer in this process has committed (or parked) the message.
/// </summary>
internal sealed class EventSender(IBus bus, IReadOnlyCollection<Subscription> subscriptions, BusShape shape)
{
    private readonly ConcurrentDictionary<Guid, Receipts> _awaited = new();
    private readonly Dictionary<Type, int> _listeners = subscriptions.GroupBy(s => s.Message).ToDictionary(g => g.Key, g => g.Count());

    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsEmbedded => shape is BusShape.Embedded;

    /// <summary>The bus listens: what was published earlier would have vanished, so nothing was.</summary>
    public void Started() => _started.TrySetResult();

    public async Task Send(Guid messageId, DomainEvent @event, CancellationToken ct)
    {
        if (!IsEmbedded)
        {
            await Publish(messageId, @event, ct);
            return;
        }
        var listeners = _listeners.GetValueOrDefault(@event.GetType());
        if (listeners == 0) return;
        var receipts = _awaited.GetOrAdd(messageId, _ => new Receipts(listeners));
        try
        {
            await Publish(messageId, @event, ct);
            await receipts.All.Task.WaitAsync(ct);
        }
        finally
        {
            // Only this sending's own list: another may have begun.
            _awaited.TryRemove(new KeyValuePair<Guid, Receipts>(messageId, receipts));
        }
    }

    /// <summary>Sends what is worthless when late (a watermark): no outbox, no retry.</summary>
    public Task SendNow(Guid messageId, DomainEvent @event, CancellationToken ct) => Publish(messageId, @event, ct);

    public void Applied(Guid messageId, string consumer)
    {
        if (_awaited.TryGetValue(messageId, out var receipts)) receipts.Add(consumer);
    }

    private async Task Publish(Guid messageId, DomainEvent @event, CancellationToken ct)
    {
        if (!_started.Task.IsCompleted) await _started.Task.WaitAsync(ct);
        await bus.Publish(@event, @event.GetType(), context => context.MessageId = messageId, ct);
    }

    private sealed class Receipts(int needed)
    {
        private readonly HashSet<string> _by = [];

        public TaskCompletionSource All { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Add(string consumer)
        {
            lock (_by)
            {
                if (_by.Add(consumer) && _by.Count == needed) All.TrySetResult();
            }
        }
    }
}

/// <summary>Started after the bus, which starts in the background otherwise unnoticed.</summary>
internal sealed class BusStarted(EventSender sender) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        sender.Started();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>How events travel in this process.</summary>
public enum BusShape { Embedded, RabbitMq }
