using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>Hands what MassTransit delivers to the service's lane and answers when it is committed. All MassTransit knows of us.</summary>
internal sealed class LaneAdapter<TEvent, TConsumer, TDb, TLane>(InboxLane<TDb, TLane> lane, SubscriptionOf<TConsumer> subscription) : IConsumer<TEvent>
    where TEvent : DomainEvent where TConsumer : Consumer<TEvent, TDb> where TDb : ServiceDb where TLane : ILane
{
    public Task Consume(ConsumeContext<TEvent> context)
    {
        var id = context.MessageId ?? throw new InvalidOperationException("A message without an id cannot be told from its repetition.");
        var @event = context.Message;
        return lane.Apply(new Delivery(id, subscription.Value, @event,
            (services, ct) => services.GetRequiredService<TConsumer>().Handle(@event, ct)));
    }
}

/// <summary>What a consumer is subscribed to.</summary>
internal sealed class SubscriptionOf<TConsumer>(IReadOnlyCollection<Subscription> subscriptions)
{
    public Subscription Value { get; } = subscriptions.Single(s => s.Adapter.GenericTypeArguments[1] == typeof(TConsumer));
}
