namespace Trials.Directory.Keys;

/// <summary>Looks at the keys at the start and every hour, so that the next one is published in time even when nobody signs in.</summary>
internal sealed partial class KeyRotation(KeyRing keys, ILogger<KeyRotation> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
        do
        {
            try
            {
                await keys.Current(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogMissed(failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(5003, LogLevel.Warning, "The signing keys could not be looked at; next time in an hour, or at the next sign-in")]
    private partial void LogMissed(Exception failure);
}
