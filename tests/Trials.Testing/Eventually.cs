using System.Diagnostics;

namespace Trials.Testing;

public static class Eventually
{
    /// <summary>Looks again and again until it is so; fails with the sentence after the patience is over.</summary>
    public static async Task Is(Func<Task<bool>> holds, string what, TimeSpan? patience = null)
    {
        var limit = patience ?? TimeSpan.FromSeconds(20);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < limit;)
        {
            if (await holds()) return;
            await Task.Delay(20);
        }
        throw new TimeoutException($"It did not come true within {limit.TotalSeconds} s: {what}.");
    }
}
