using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Trials.Messaging;

/// <summary>
/// Moves committed events to the bus, at least once and oldest first, safe beside other relays on the same table. Rows this process
/// wrote arrive by hand right after the commit; the poll finds the rest: back-offs that ended and leases of dead processes.
/// </summary>
internal sealed partial class OutboxRelay<TDb>(
    OutboxStore<TDb> store, EventSender sender, MessagingContext messaging, TimeProvider clock, ILogger<OutboxRelay<TDb>> logger) : BackgroundService
    where TDb : ServiceDb
{
    private static readonly ActivitySource Source = new("Trials.Messaging");
    private readonly SemaphoreSlim _slots = new(OutboxOptions.InFlight);
    private readonly Channel<long> _sent = Channel.CreateUnbounded<long>(new UnboundedChannelOptions { SingleReader = true });

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(SendHanded(stoppingToken), Poll(stoppingToken), MarkSent(stoppingToken), Trim(stoppingToken));

    private async Task SendHanded(CancellationToken ct)
    {
        await foreach (var row in messaging.Handed(typeof(TDb)).Reader.ReadAllAsync(ct)) await Start(row, ct);
    }

    private async Task Poll(CancellationToken ct)
    {
        // The file of the embedded shape has one process: whatever was leased when it starts belonged to its dead predecessor.
        // Rows of this process are due later than that, so none of its own is taken twice.
        DateTimeOffset? inherited = sender.IsEmbedded ? clock.GetUtcNow() + OutboxOptions.Lease : null;
        while (true)
        {
            var claimed = 0;
            try
            {
                var rows = await store.Claim(inherited, ct);
                claimed = rows.Count;
                if (claimed < OutboxOptions.ClaimAtOnce) inherited = null;
                foreach (var row in rows) await Start(row, ct);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                LogStoreFailed(failure);
            }
            if (claimed < OutboxOptions.ClaimAtOnce) await Task.Delay(OutboxOptions.PollEvery, ct);
        }
    }

    private async Task Start(OutboxRow row, CancellationToken ct)
    {
        await _slots.WaitAsync(ct);
        _ = Send(row, ct);
    }

    private async Task Send(OutboxRow row, CancellationToken ct)
    {
        try
        {
            using var activity = Source.StartActivity("outbox send", ActivityKind.Producer, row.TraceParent);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(OutboxOptions.SendTimeout);
            await sender.Send(row.MessageId, row.Event, limit.Token);
            _sent.Writer.TryWrite(row.Position);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            await PutBack(row, failure, ct);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the lease gives the row to the next relay.
        }
        finally
        {
            _slots.Release();
        }
    }

    private async Task PutBack(OutboxRow row, Exception failure, CancellationToken ct)
    {
        LogSendFailed(failure, row.MessageId, row.Event.GetType().Name, row.Attempts + 1);
        try
        {
            await store.BackOff(row.Position, row.Attempts + 1, failure.Message, ct);
        }
        catch (Exception unreachable) when (!ct.IsCancellationRequested)
        {
            LogStoreFailed(unreachable);
        }
    }

    private async Task MarkSent(CancellationToken ct)
    {
        var batch = new List<long>();
        while (await _sent.Reader.WaitToReadAsync(ct))
        {
            while (batch.Count < 1000 && _sent.Reader.TryRead(out var position)) batch.Add(position);
            try
            {
                await store.MarkSent(batch, ct);
                batch.Clear();
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                LogStoreFailed(failure);
                await Task.Delay(OutboxOptions.PollEvery, ct);
                _sent.Writer.TryWrite(batch[^1]);
                batch.RemoveAt(batch.Count - 1);
            }
        }
    }

    private async Task Trim(CancellationToken ct)
    {
        using var hourly = new PeriodicTimer(TimeSpan.FromHours(1));
        while (await hourly.WaitForNextTickAsync(ct))
        {
            try
            {
                await store.Trim(ct);
            }
            catch (Exception failure) when (!ct.IsCancellationRequested)
            {
                LogStoreFailed(failure);
            }
        }
    }

    [LoggerMessage(101, LogLevel.Error, "The outbox could not be read or written; it will be tried again")]
    private partial void LogStoreFailed(Exception failure);

    [LoggerMessage(102, LogLevel.Warning, "Message {MessageId} of {Type} was not sent at attempt {Attempt}")]
    private partial void LogSendFailed(Exception failure, Guid messageId, string type, int attempt);
}
