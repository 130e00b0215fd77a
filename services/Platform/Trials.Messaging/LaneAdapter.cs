using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>Hands what MassTransit delivers to the service's lane and answers when it is committed. All MassTransit knows of us.</summary>
internal sealed class LaneAdapter<TEvent, TConsumer, TDb, TLane>(InboxLane<TDb, TLane> lane, ConsumerName<TConsumer> name) : IConsumer<TEvent>
    where TEvent : DomainEvent where TConsumer : Consumer<TEvent, TDb> where TDb : ServiceDb where TLane : ILane
{
    public Task Consume(ConsumeContext<TEvent> context)
    {
        var id = context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be told from its repetition.");
        var @event = context.Message;
        return lane.Apply(new Delivery(id, name.Value, @event,
            (services, ct) => services.GetRequiredService<TConsumer>().Handle(@event, ct)));
    }
}

/// <summary>A consumer's name in receipts.</summary>
internal sealed class ConsumerName<TConsumer>(IReadOnlyCollection<Subscription> subscriptions)
{
    public string Value { get; } = subscriptions.Single(s => s.Adapter.GenericTypeArguments[1] == typeof(TConsumer)).Consumer;
}
