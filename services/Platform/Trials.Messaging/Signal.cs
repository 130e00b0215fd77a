using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Trials.Primitives;

namespace Trials.Messaging;

/// <summary>
/// Sends a fact that is worthless when late, every so often and past the outbox: a missed one is made good by the next.
/// Its silence is what tells a listener that the line is cut.
/// </summary>
public abstract partial class Signal<TDb>(IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundService where TDb : ServiceDb
{
    protected abstract TimeSpan Every { get; }

    /// <summary>What is true at this instant, read from committed data.</summary>
    protected abstract Task<DomainEvent> Read(TDb db, DateTimeOffset now, CancellationToken ct);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await SendOne(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogMissed(failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task SendOne(CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Every);
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var signal = await Read(scope.ServiceProvider.GetRequiredService<TDb>(), now, limit.Token);
        await scope.ServiceProvider.GetRequiredService<EventSender>().SendNow(Guid.CreateVersion7(now), signal, limit.Token);
    }

    [LoggerMessage(131, LogLevel.Warning, "A signal was not sent: {Reason}")]
    private partial void LogMissed(string reason);
}
