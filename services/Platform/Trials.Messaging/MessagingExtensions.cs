using System.Reflection;
using System.Text.Json.Serialization;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Trials.Primitives;

namespace Trials.Messaging;

public static class MessagingExtensions
{
    /// <summary>
    /// Registers a service's store with its schema, outbox relay and inbox lanes: on PostgreSQL when <c>ConnectionStrings:name</c> is set,
    /// on a SQLite file under <c>DataDirectory</c> when not. The result names what the service listens to.
    /// </summary>
    public static Listener<TDb> AddServiceDb<TDb>(this IHostApplicationBuilder builder, string name) where TDb : ServiceDb
    {
        var services = builder.Services;
        services.AddDbContextPool<TDb>(options => Store.Configure(options, builder.Configuration, name), poolSize: 128);
        services.AddHostedService<SchemaUpgrade<TDb>>();
        services.AddSingleton<OutboxStore<TDb>>();
        services.AddHostedService<OutboxRelay<TDb>>();
        services.AddSingleton(new LaneTracks<TDb>(Store.TakesManyWriters(builder.Configuration, name) ? OutboxOptions.Tracks : 1));
        AddLane<TDb, OrdinaryLane>(services);
        AddLane<TDb, StopLane>(services);
        services.AddSingleton(new ServiceStore(name, typeof(TDb)));
        return new Listener<TDb>(builder, name);
    }

    /// <summary>One bus for all services of the process: RabbitMQ when <c>ConnectionStrings:rabbitmq</c> is set, in memory when not.</summary>
    /// <param name="builder">The host, after every service was added.</param>
    /// <param name="contracts">The assembly of all events.</param>
    /// <param name="catalogue">Who listens to what in the whole product, so that no event leaves before every listener's queue exists.</param>
    public static void AddTrialsBus(this IHostApplicationBuilder builder, Assembly contracts, IReadOnlyDictionary<Type, string[]> catalogue)
    {
        var services = builder.Services;
        var rabbit = builder.Configuration.GetConnectionString("rabbitmq");
        var subscriptions = services.Select(s => s.ImplementationInstance).OfType<Subscription>().ToArray();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IReadOnlyCollection<Subscription>>(subscriptions);
        services.AddSingleton(new MessageCatalog(contracts));
        services.AddSingleton<MessagingContext>();
        services.AddSingleton(provider => new EventSender(provider.GetRequiredService<IBus>(), subscriptions,
            string.IsNullOrEmpty(rabbit) ? BusShape.Embedded : BusShape.RabbitMq));
        services.AddSingleton(typeof(SubscriptionOf<>));

        if (!string.IsNullOrEmpty(rabbit)) services.AddHostedService(_ => new Topology(rabbit, catalogue));
        services.AddOptions<MassTransitHostOptions>().Configure(host => host.WaitUntilStarted = true);
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            foreach (var subscription in subscriptions) subscription.Register(bus);
            bus.AddConfigureEndpointsCallback((_, _, endpoint) => (endpoint as IRabbitMqReceiveEndpointConfigurator)?.SetQuorumQueue());
            bus.AddConfigureEndpointsCallback(ParkUnreadable.OnEndpoint);
            if (string.IsNullOrEmpty(rabbit)) bus.UsingInMemory((context, cfg) => Endpoints(context, cfg));
            else bus.UsingRabbitMq((context, cfg) => Configure(context, cfg, rabbit));
        });
        services.AddHostedService<BusStarted>();
        services.AddHealthChecks().AddCheck<OutboxHealth>("outbox");
    }

    private static void Configure(IBusRegistrationContext context, IRabbitMqBusFactoryConfigurator cfg, string rabbit)
    {
        cfg.Host(new Uri(rabbit), host => host.PublisherConfirmation = true);
        cfg.PrefetchCount = OutboxOptions.BatchOfReceipts * 2;
        Endpoints(context, cfg);
    }

    private static void Endpoints<T>(IBusRegistrationContext context, IBusFactoryConfigurator<T> cfg) where T : IReceiveEndpointConfigurator
    {
        cfg.Publish<DomainEvent>(publish => publish.Exclude = true);
        cfg.ConfigureJsonSerializerOptions(json => new(json)
        {
            Converters = { new JsonStringEnumConverter() },
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = MessageCatalog.Json.Encoder,
        });
        cfg.ConfigureEndpoints(context);
    }

    private static void AddLane<TDb, TLane>(IServiceCollection services) where TDb : ServiceDb where TLane : ILane
    {
        services.AddSingleton<InboxLane<TDb, TLane>>();
        services.AddHostedService(provider => provider.GetRequiredService<InboxLane<TDb, TLane>>());
    }
}

/// <summary>A store of this process, for health and operators.</summary>
public sealed record ServiceStore(string Service, Type Db);
