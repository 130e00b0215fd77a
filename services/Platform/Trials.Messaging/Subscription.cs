using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>One service listens to one event on one queue.</summary>
/// <param name="Service">The listening service, lower case.</param>
/// <param name="Message">The event's contract.</param>
/// <param name="Queue"><c>service.event-kebab</c>, or <c>service.stops</c> for events that overtake all others.</param>
/// <param name="Consumer">The consumer's name in receipts; unique in the product and never changed.</param>
public sealed record Subscription(string Service, Type Message, string Queue, string Consumer)
{
    internal Action<IBusRegistrationConfigurator> Register { get; init; } = _ => { };
    internal Type Adapter { get; init; } = typeof(object);
    internal bool LeavesReceipt { get; init; } = true;
}

/// <summary>What a service listens to; returned by AddServiceDb and filled in the service's table of contents.</summary>
public sealed class Listener<TDb>(IHostApplicationBuilder builder, string service) where TDb : ServiceDb
{
    /// <summary>Applies an event by a consumer, on the service's ordinary lane.</summary>
    public Listener<TDb> On<TEvent, TConsumer>() where TEvent : DomainEvent where TConsumer : Consumer<TEvent, TDb> =>
        Add<TEvent, TConsumer, OrdinaryLane>($"{service}.{MessageCatalog.Kebab(typeof(TEvent).Name)}");

    /// <summary>Applies an event that stops something: its own queue and lane, so that no amount of other work delays it.</summary>
    public Listener<TDb> OnStop<TEvent, TConsumer>() where TEvent : DomainEvent where TConsumer : Consumer<TEvent, TDb> =>
        Add<TEvent, TConsumer, StopLane>($"{service}.stops");

    /// <summary>
    /// Applies what a <see cref="Signal{TDb}"/> sends, beside the stops. It leaves no receipt: hearing it twice is hearing it once, and it comes
    /// every few seconds for years.
    /// </summary>
    public Listener<TDb> OnSignal<TEvent, TConsumer>() where TEvent : DomainEvent where TConsumer : Consumer<TEvent, TDb> =>
        Add<TEvent, TConsumer, StopLane>($"{service}.stops", leavesReceipt: false);

    private Listener<TDb> Add<TEvent, TConsumer, TLane>(string queue, bool leavesReceipt = true)
        where TEvent : DomainEvent where TConsumer : Consumer<TEvent, TDb> where TLane : ILane
    {
        builder.Services.AddScoped<TConsumer>();
        builder.Services.AddSingleton(new Subscription(service, typeof(TEvent), queue, $"{service}.{MessageCatalog.Kebab(typeof(TEvent).Name)}")
        {
            LeavesReceipt = leavesReceipt,
            Adapter = typeof(LaneAdapter<TEvent, TConsumer, TDb, TLane>),
            Register = bus => bus.AddConsumer<LaneAdapter<TEvent, TConsumer, TDb, TLane>>().Endpoint(e => e.Name = queue),
        });
        return this;
    }
}

/// <summary>Which of a service's two inboxes a message goes through.</summary>
internal interface ILane;

internal sealed class OrdinaryLane : ILane;

internal sealed class StopLane : ILane;
