using System.Diagnostics;

namespace Trials.Benchmarks;

internal static class Pace
{
    /// <summary>Begins <paramref name="count"/> deeds at <paramref name="rate"/> a second, without waiting for what they begin.</summary>
    public static async Task Keep(double rate, int count, Action deed)
    {
        var watch = Stopwatch.StartNew();
        for (var done = 0; done < count;)
        {
            for (; done < count && watch.Elapsed.TotalSeconds >= done / rate; done++) deed();
            // Waiting must not take the cores that it measures.
            await Task.Delay(1);
        }
    }
}
