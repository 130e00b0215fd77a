using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>
/// One service's inbox. Messages that wait while a commit is under way are applied together in the next one, each with its receipt, so
/// that the price of a commit is shared without waiting for company. A receipt is first written beside its change, in the same round trip:
/// repetitions are rare, and one makes that commit fail. When one fails, all are rolled back and applied one by one, each with its receipt
/// asked for first: a repetition is left alone, a broken rule parks that message, an outage of the store is waited out, and nothing is
/// acknowledged before it is committed. Where the store takes several writers, trials are spread over a few tracks that run at once;
/// one trial's messages stay on one.
/// </summary>
internal sealed partial class InboxLane<TDb, TLane>(
    IServiceScopeFactory scopes, EventSender sender, MessageCatalog catalog, LaneTracks<TDb> tracks, TimeProvider clock,
    ILogger<InboxLane<TDb, TLane>> logger) : BackgroundService
    where TDb : ServiceDb where TLane : ILane
{
    private readonly Channel<Delivery>[] _tracks = [.. Enumerable.Range(0, typeof(TLane) == typeof(StopLane) ? 1 : tracks.Count)
        .Select(_ => Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleReader = true }))];

    /// <summary>Completes when the message is applied and committed, was applied before, or is parked.</summary>
    public Task Apply(Delivery delivery)
    {
        var track = (uint)catalog.Partition(delivery.Event).GetHashCode() % _tracks.Length;
        _tracks[track].Writer.TryWrite(delivery);
        return delivery.Done.Task;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(_tracks.Select(track => Run(track.Reader, stoppingToken)));

    private async Task Run(ChannelReader<Delivery> waiting, CancellationToken stoppingToken)
    {
        var batch = new List<Delivery>(OutboxOptions.BatchOfReceipts);
        // What is left when the process stops is never answered: the broker delivers it again, and an outbox row stays unsent.
        while (await waiting.WaitToReadAsync(stoppingToken))
        {
            while (batch.Count < OutboxOptions.BatchOfReceipts && waiting.TryRead(out var next)) batch.Add(next);
            if (!await TryApplyTogether(batch, stoppingToken))
            {
                foreach (var one in batch) await ApplyAlone(one, stoppingToken);
            }
            batch.Clear();
        }
    }

    private async Task<bool> TryApplyTogether(List<Delivery> batch, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            await using var work = await db.Begin(ct);
            var now = clock.GetUtcNow();
            foreach (var delivery in batch)
            {
                if (delivery.LeavesReceipt) db.Inbox.Add(new InboxReceipt { MessageId = delivery.MessageId, Consumer = delivery.Consumer, AppliedAt = now });
                await delivery.Handle(scope.ServiceProvider, ct);
                await db.SaveChangesAsync(ct);
                // Saved is forgotten: the next message reads what it needs, and nothing is compared twice.
                db.ChangeTracker.Clear();
            }
            await work.Commit(ct);
        }
        catch (Exception) when (!ct.IsCancellationRequested)
        {
            return false;
        }
        foreach (var delivery in batch) Acknowledge(delivery);
        return true;
    }

    private async Task ApplyAlone(Delivery delivery, CancellationToken ct)
    {
        for (var (tries, wait) = (1, TimeSpan.FromMilliseconds(50)); ; wait = wait < OutboxOptions.LongestBackOff ? wait * 2 : wait)
        {
            try
            {
                await Commit(delivery, ct);
                Acknowledge(delivery);
                return;
            }
            catch (Exception outage) when (Outage.Is(outage))
            {
                LogStoreUnreachable(outage, delivery.Consumer);
            }
            catch (Exception failure) when (failure is RuleViolationException
                || (!ct.IsCancellationRequested && tries++ >= OutboxOptions.TriesBeforeParking))
            {
                LogParked(failure, delivery.MessageId, delivery.Consumer);
                if (await TryPark(delivery, failure, ct)) return;
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                LogTryAgain(failure, delivery.MessageId, delivery.Consumer);
            }
            await Task.Delay(wait, ct);
        }
    }

    private async Task Commit(Delivery delivery, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        await using var work = await db.Begin(ct);
        if (!delivery.LeavesReceipt || await InboxReceipt.TryInsert(db, delivery, clock.GetUtcNow(), ct)) await delivery.Handle(scope.ServiceProvider, ct);
        await work.Commit(ct);
    }

    private async Task<bool> TryPark(Delivery delivery, Exception cause, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            await using var work = await db.Begin(ct);
            if (await InboxReceipt.TryInsert(db, delivery, clock.GetUtcNow(), ct))
            {
                db.Parked.Add(new ParkedMessage
                {
                    MessageId = delivery.MessageId,
                    Consumer = delivery.Consumer,
                    Type = MessageCatalog.NameOf(delivery.Event.GetType()),
                    Body = MessageCatalog.Serialize(delivery.Event),
                    Cause = cause.Message,
                    ParkedAt = clock.GetUtcNow(),
                });
            }
            await work.Commit(ct);
            Acknowledge(delivery);
            return true;
        }
        catch (Exception outage) when (!ct.IsCancellationRequested)
        {
            LogStoreUnreachable(outage, delivery.Consumer);
            return false;
        }
    }

    private void Acknowledge(Delivery delivery)
    {
        sender.Applied(delivery.MessageId, delivery.Consumer);
        delivery.Done.TrySetResult();
    }

    [LoggerMessage(111, LogLevel.Warning, "{Consumer} waits: its store cannot be reached")]
    private partial void LogStoreUnreachable(Exception outage, string consumer);

    [LoggerMessage(112, LogLevel.Error, "Message {MessageId} is parked: {Consumer} cannot apply it")]
    private partial void LogParked(Exception failure, Guid messageId, string consumer);

    [LoggerMessage(113, LogLevel.Warning, "Message {MessageId} was not applied by {Consumer}; it is tried again")]
    private partial void LogTryAgain(Exception failure, Guid messageId, string consumer);
}

/// <summary>How many tracks a service's ordinary lane has: one where the store takes one writer at a time.</summary>
internal sealed record LaneTracks<TDb>(int Count);

/// <summary>One message on its way into one consumer.</summary>
internal sealed class Delivery(Guid messageId, Subscription subscription, DomainEvent @event, Func<IServiceProvider, CancellationToken, Task> handle)
{
    public Guid MessageId { get; } = messageId;
    public string Consumer { get; } = subscription.Consumer;
    public bool LeavesReceipt { get; } = subscription.LeavesReceipt;
    public DomainEvent Event { get; } = @event;
    public Func<IServiceProvider, CancellationToken, Task> Handle { get; } = handle;
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
