using Microsoft.EntityFrameworkCore;
using Trials.Registration.Data;
using Trials.Web;

namespace Trials.Registration.Uploads;

/// <summary>Forgets uploads to which nothing came for a day, with the parts that came.</summary>
internal sealed partial class UploadSweep(
    IServiceScopeFactory scopes, PartialContents partial, TimeProvider clock, ILogger<UploadSweep> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1), Kept = TimeSpan.FromDays(1);

    public async Task Sweep(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RegistrationDb>();
        var before = clock.GetUtcNow() - Kept;
        foreach (var id in await db.Uploads.Where(u => u.TouchedAt < before).Select(u => u.Id).ToListAsync(ct))
        {
            partial.Discard(id);
            await db.Uploads.Where(u => u.Id == id).ExecuteDeleteAsync(ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogMissed(failure.Message);
            }
        }
    }

    [LoggerMessage(2101, LogLevel.Warning, "Unfinished uploads were not swept: {Reason}")]
    private partial void LogMissed(string reason);
}
