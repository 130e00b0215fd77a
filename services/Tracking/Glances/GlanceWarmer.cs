using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Data;

namespace Trials.Tracking.Glances;

/// <summary>
/// Fills the shelf before anybody asks: after a start, when a day begins, and with what came since. In small batches, between which readers pass; a
/// round that fails is made good by the next, for readers work out themselves what is missing.
/// </summary>
internal sealed partial class GlanceWarmer(IServiceScopeFactory scopes, ILogger<GlanceWarmer> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        do
        {
            try
            {
                await Warm(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotWarmed(failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Warm(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var glances = scope.ServiceProvider.GetRequiredService<GlanceReader>();
        var trials = await scope.ServiceProvider.GetRequiredService<TrackingDb>().Trials
            .OrderByDescending(t => t.Id).Take(GlanceReader.Most).Select(t => new Known(t.Id, t.Events)).ToListAsync(ct);
        await glances.Of(trials, ct);
    }

    [LoggerMessage(7105, LogLevel.Warning, "What lists show was not worked out ahead: {Reason}")]
    private partial void LogNotWarmed(string reason);
}
