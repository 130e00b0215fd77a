using System.Diagnostics;

namespace Trials.Demo.Http;

/// <summary>Waiting for what another service learns a moment later: look, and look again, until it is so or patience ends.</summary>
internal static class Wait
{
    public static async Task<T> Until<T>(string what, TimeSpan patience, Func<Task<T?>> look) where T : class
    {
        var since = Stopwatch.GetTimestamp();
        for (var pause = 25.0; ; pause = Math.Min(pause * 1.5, 1000))
        {
            if (await look() is { } seen) return seen;
            if (Stopwatch.GetElapsedTime(since) > patience)
                throw new JobFailedException($"waited {patience.TotalSeconds:0} s in vain: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(pause));
        }
    }

    public static Task Until(string what, TimeSpan patience, Func<Task<bool>> look) =>
        Until(what, patience, async () => await look() ? "so" : null);
}
