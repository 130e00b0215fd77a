using System.Globalization;
using System.Net.Http.Headers;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Trials.Contracts;
using Trials.Messaging;
using Trials.Primitives;
using Trials.Testing.Servers;
using Trials.Web;

namespace Trials.Testing;

/// <summary>Where a hosted service keeps its data and how its events travel.</summary>
public enum Shape { Embedded, Separate }

/// <summary>
/// One service, or several, hosted as in production: Kestrel on a free port, its real store and bus, tokens checked. Embedded uses SQLite files and
/// the in-memory bus; separate the test run's PostgreSQL and RabbitMQ.
/// </summary>
public sealed class ServiceHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _data;
    private readonly Func<Task> _leave;

    private ServiceHost(WebApplication app, string url, string data, ShiftedClock clock, Func<Task> leave) =>
        (_app, Url, _data, Clock, _leave) = (app, new Uri(url), data, clock, leave);

    public Uri Url { get; }
    public ShiftedClock Clock { get; }
    public IServiceProvider Services => _app.Services;

    /// <summary>Composes and starts a process of services, as its Program would.</summary>
    /// <param name="add">Adds the services, for instance <c>b => b.AddEthics()</c>.</param>
    /// <param name="map">Maps their endpoints.</param>
    /// <param name="shape">Separate uses the shared PostgreSQL and RabbitMQ, with databases and a virtual host of its own.</param>
    /// <param name="now">Where the clock starts; the real time when absent.</param>
    /// <param name="settings">Further configuration; <c>{port}</c> in it is the port that this process listens on.</param>
    /// <param name="ownTokens">Trust the hosted Directory's tokens instead of the test's.</param>
    /// <param name="contracts">Other events than the product's, for tests of the platform itself.</param>
    public static async Task<ServiceHost> Start(
        Action<WebApplicationBuilder> add, Action<IEndpointRouteBuilder> map, Shape shape = Shape.Embedded, DateTimeOffset? now = null,
        IReadOnlyDictionary<string, string?>? settings = null, (Assembly Events, IReadOnlyDictionary<Type, string[]> Queues)? contracts = null, bool ownTokens = false)
    {
        var data = System.IO.Directory.CreateTempSubdirectory("trials-test-").FullName;
        var port = Ports.Free().ToString(CultureInfo.InvariantCulture);
        var url = $"http://127.0.0.1:{port}";
        var clock = new ShiftedClock(now ?? DateTimeOffset.UtcNow);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseUrls(url);
        builder.Configuration["urls"] = url;
        builder.Configuration["DataDirectory"] = data;
        builder.Configuration["Auth:Authority"] = ownTokens ? url : TestAuthority.Instance.Url;
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>()) builder.Configuration[key] = value?.Replace("{port}", port, StringComparison.Ordinal);
        var leave = shape is Shape.Separate ? await UseServers(builder) : () => Task.CompletedTask;
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole().SetMinimumLevel(Enum.TryParse<LogLevel>(Environment.GetEnvironmentVariable("TRIALS_TEST_LOG"), out var level) ? level : LogLevel.Error);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddPlatform();
        add(builder);
        var (events, queues) = contracts ?? (typeof(Roles).Assembly, EventCatalogue.Queues);
        builder.AddTrialsBus(events, queues);
        var app = builder.Build();
        app.UsePlatform();
        map(app);
        await app.StartAsync();
        return new ServiceHost(app, url, data, clock, leave);
    }

    /// <summary>A client that sends the token of this person, organisation and roles, and asks for English.</summary>
    public HttpClient As(Guid person, Guid organisation, params string[] roles)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestAuthority.Instance.Token(person, organisation, roles));
        return client;
    }

    public HttpClient Anonymous()
    {
        var client = new HttpClient { BaseAddress = Url };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        return client;
    }

    /// <summary>
    /// Delivers another service's event over the bus and returns when every listener here has committed it. A signal leaves no receipt: on a
    /// broker its sender waits for nobody, so the caller looks for what it changed.
    /// </summary>
    public async Task Deliver(DomainEvent @event, Guid? messageId = null)
    {
        var id = messageId ?? Guid.CreateVersion7();
        await Services.GetRequiredService<EventSender>().Send(id, @event, TestContext.Current.CancellationToken);
        foreach (var subscription in Services.GetServices<Subscription>().Where(s => s.LeavesReceipt && s.Message == @event.GetType()))
        {
            await Eventually.Is(() => InDb(subscription.Service, db => db.Inbox.AnyAsync(r => r.MessageId == id && r.Consumer == subscription.Consumer)),
                $"{subscription.Consumer} applies {@event.GetType().Name}");
        }
    }

    /// <summary>What a service recorded for the bus, oldest first.</summary>
    public async Task<IReadOnlyList<TEvent>> Published<TEvent>() where TEvent : DomainEvent
    {
        var catalog = Services.GetRequiredService<MessageCatalog>();
        var name = MessageCatalog.NameOf(typeof(TEvent));
        var found = new List<TEvent>();
        foreach (var store in Services.GetServices<ServiceStore>())
        {
            var rows = await InDb(store.Service, db => db.Outbox.Where(m => m.Type == name).OrderBy(m => m.Position).ToListAsync());
            found.AddRange(rows.Select(row => (TEvent)catalog.Deserialize(row.Type, row.Body)));
        }
        return found;
    }

    /// <summary>Looks into one service's store.</summary>
    public async Task<T> InDb<T>(string service, Func<ServiceDb, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        var store = Services.GetServices<ServiceStore>().Single(s => s.Service == service);
        return await query((ServiceDb)scope.ServiceProvider.GetRequiredService(store.Db));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _leave();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_data, recursive: true);
    }

    // Returns what is to be done when the host is gone.
    private static async Task<Func<Task>> UseServers(WebApplicationBuilder builder)
    {
        var (postgres, rabbit) = (new PostgresServer(), new RabbitServer());
        await postgres.InitializeAsync();
        await rabbit.InitializeAsync();
        var run = RandomNumberGenerator.GetHexString(8, lowercase: true);
        foreach (var service in (string[])["registration", "ethics", "allocation", "recruitment", "directory", "tracking", "bench"])
        {
            builder.Configuration[$"ConnectionStrings:{service}"] = postgres.ConnectionString($"t{run}_{service}");
        }
        var virtualHost = await rabbit.CreateVirtualHost();
        builder.Configuration["ConnectionStrings:rabbitmq"] = virtualHost.ToString();
        return () => rabbit.DeleteVirtualHost(virtualHost);
    }
}
