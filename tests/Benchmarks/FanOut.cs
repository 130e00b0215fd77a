namespace Trials.Benchmarks;

internal static class FanOut
{
    public static Task Run() => Task.CompletedTask;
}
