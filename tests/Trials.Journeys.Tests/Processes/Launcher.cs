using System.Collections.Concurrent;
using System.Diagnostics;

namespace Trials.Journeys.Tests.Processes;

/// <summary>
/// Starts programs from one thread that lives as long as the tests: the kernel's parent-death signal follows the thread that started a
/// process, and a thread of the pool may end while the test still needs it.
/// </summary>
internal static class Launcher
{
    private static readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> Orders = [];

    static Launcher() => new Thread(Work) { IsBackground = true, Name = "launcher" }.Start();

    public static Process Start(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>();
        Orders.Add((start, started));
        return started.Task.GetAwaiter().GetResult();
    }

    private static void Work()
    {
        foreach (var (start, started) in Orders.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(start)!);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                started.SetException(failure);
            }
        }
    }
}
