using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>
/// One service's inbox. Messages that wait while a commit is under way are applied together in the next one, each with its receipt, so
/// that the price of a commit is shared without waiting for company. When one of them fails, all are rolled back and applied one by one:
/// a broken rule parks that message alone, an outage of the store is waited out, and nothing is acknowledged before it is committed.
/// </summary>
internal sealed partial class InboxLane<TDb, TLane>(
    IServiceScopeFactory scopes, EventSender sender, TimeProvider clock, ILogger<InboxLane<TDb, TLane>> logger) : BackgroundService
    where TDb : ServiceDb where TLane : ILane
{
    private readonly Channel<Delivery> _waiting = Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Completes when the message is applied and committed, was applied before, or is parked.</summary>
    public Task Apply(Delivery delivery)
    {
        _waiting.Writer.TryWrite(delivery);
        return delivery.Done.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Delivery>(OutboxOptions.BatchOfReceipts);
        // What is left when the process stops is never answered: the broker delivers it again, and an outbox row stays unsent.
        while (await _waiting.Reader.WaitToReadAsync(stoppingToken))
        {
            while (batch.Count < OutboxOptions.BatchOfReceipts && _waiting.Reader.TryRead(out var next)) batch.Add(next);
            if (batch.Count == 1 || !await TryApplyTogether(batch, stoppingToken))
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
            await Commit(batch, ct);
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
                await Commit([delivery], ct);
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

    private async Task Commit(List<Delivery> batch, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        db.Database.AutoSavepointsEnabled = false;
        await using var work = await db.Begin(ct);
        var fresh = await Receipts.Insert(db, batch, clock.GetUtcNow(), ct);
        foreach (var delivery in batch)
        {
            // Removed, not only looked up: a repetition may stand in the same batch.
            if (!fresh.Remove((delivery.MessageId, delivery.Consumer))) continue;
            await delivery.Handle(scope.ServiceProvider, ct);
            await db.SaveChangesAsync(ct);
        }
        await work.Commit(ct);
    }

    private async Task<bool> TryPark(Delivery delivery, Exception cause, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TDb>();
            await using var work = await db.Begin(ct);
            if ((await Receipts.Insert(db, [delivery], clock.GetUtcNow(), ct)).Count > 0)
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

/// <summary>One message on its way into one consumer.</summary>
internal sealed class Delivery(Guid messageId, string consumer, DomainEvent @event, Func<IServiceProvider, CancellationToken, Task> handle)
{
    public Guid MessageId { get; } = messageId;
    public string Consumer { get; } = consumer;
    public DomainEvent Event { get; } = @event;
    public Func<IServiceProvider, CancellationToken, Task> Handle { get; } = handle;
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
