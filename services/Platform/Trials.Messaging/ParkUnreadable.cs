using System.Text;
using System.Text.Json;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Trials.Messaging;

/// <summary>
/// What no consumer of this release can read goes where operators look: beside the messages that could not be applied, not into a queue
/// of the broker's. It can be replayed after an upgrade. Takes the place of MassTransit's error and dead-letter transports.
/// </summary>
internal sealed partial class ParkUnreadable(
    ServiceStore store, string queue, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ParkUnreadable> logger)
    : IFilter<ExceptionReceiveContext>, IFilter<ReceiveContext>
{
    /// <summary>Of a message type; a longer one is none of ours, and would not fit its column.</summary>
    private const int LongestName = 100;

    private const string NobodyListens = "No consumer of this release listens to this message here.";

    public static void OnEndpoint(IRegistrationContext context, string queue, IReceiveEndpointConfigurator endpoint)
    {
        var service = context.GetRequiredService<IReadOnlyCollection<Subscription>>().First(s => s.Queue == queue).Service;
        var store = context.GetServices<ServiceStore>().Single(s => s.Service == service);
        var filter = ActivatorUtilities.CreateInstance<ParkUnreadable>(context, store, queue);
        endpoint.ConfigureError(pipe => pipe.UseFilter(filter));
        endpoint.ConfigureDeadLetter(pipe => pipe.UseFilter(filter));
    }

    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        await Park(context, context.Exception.GetBaseException().Message);
        // Else the next filter takes it for a message that nobody wanted.
        await context.NotifyFaulted(context.Exception);
    }

    public Task Send(ReceiveContext context, IPipe<ReceiveContext> next) => Park(context, NobodyListens);

    public void Probe(ProbeContext context) => context.CreateFilterScope("parkUnreadable");

    private async Task Park(ReceiveContext context, string cause)
    {
        var parked = Read(context, cause);
        LogUnreadable(parked.MessageId, queue, cause);
        for (var wait = TimeSpan.FromMilliseconds(50); !await TryKeep(parked, context.CancellationToken); wait *= 2)
        {
            await Task.Delay(wait < OutboxOptions.LongestBackOff ? wait : OutboxOptions.LongestBackOff, context.CancellationToken);
        }
    }

    private async Task<bool> TryKeep(ParkedMessage parked, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = (ServiceDb)scope.ServiceProvider.GetRequiredService(store.Db);
            await using var work = await db.Begin(ct);
            if (!await db.Parked.AnyAsync(m => m.MessageId == parked.MessageId && m.Consumer == parked.Consumer, ct)) db.Parked.Add(parked);
            await work.Commit(ct);
            return true;
        }
        catch (Exception outage) when (Outage.Is(outage))
        {
            return false;
        }
    }

    // The sender's envelope, as far as it can be made out; of something else everything is kept as it came.
    private ParkedMessage Read(ReceiveContext context, string cause)
    {
        var (type, body, id) = ("", Storable(Encoding.UTF8.GetString(context.Body.GetBytes())), context.GetMessageId() ?? Guid.CreateVersion7(clock.GetUtcNow()));
        try
        {
            using var envelope = JsonDocument.Parse(body);
            if (envelope.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("message", out var message) && root.TryGetProperty("messageType", out var types)
                && types[0].GetString() is { Length: <= LongestName } urn)
            {
                (type, body) = (MessageCatalog.NameOf(urn), message.GetRawText());
            }
        }
        catch (Exception notOurs) when (notOurs is JsonException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            LogNoEnvelope(id, notOurs.Message);
        }
        var consumer = type.Length == 0 ? queue : $"{store.Service}.{type.Split('.')[1]}";
        return new ParkedMessage { MessageId = id, Consumer = consumer, Type = type, Body = body, Cause = Storable(cause), ParkedAt = clock.GetUtcNow() };
    }

    // PostgreSQL keeps no text with a zero in it, and what cannot be kept would come back for ever.
    private static string Storable(string text) => text.Replace('\0', '\uFFFD');

    [LoggerMessage(114, LogLevel.Error, "Message {MessageId} on {Queue} is parked, for it cannot be read: {Cause}")]
    private partial void LogUnreadable(Guid messageId, string queue, string cause);

    [LoggerMessage(115, LogLevel.Information, "Message {MessageId} has no envelope of ours: {Reason}")]
    private partial void LogNoEnvelope(Guid messageId, string reason);
}
