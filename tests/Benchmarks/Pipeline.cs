using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Trials.Testing;
using Trials.Testing.Sample;
using Trials.Testing.Sample.V1;
using Trials.Testing.Servers;

namespace Trials.Benchmarks;

/// <summary>Domain change and event in one PostgreSQL commit → RabbitMQ → the consumer's commit, beside its floor in the same run.</summary>
internal static class Pipeline
{
    /// <summary>Written before anything is measured: a service runs for months, so its code is compiled and its statements are prepared.</summary>
    private const int WarmUp = 4000;

    private const string Text = "a note of ordinary length, as events have";

    public static async Task Run(int events)
    {
        var (postgres, rabbit) = (new PostgresServer(), new RabbitServer());
        await postgres.InitializeAsync();
        await rabbit.InitializeAsync();
        Say($"{"writers",8}{"pipeline",12}{"floor 1",12}{"ratio",8}{"floor 64",12}{"ratio",8}{"cpu ms",9}   (events/s; floor 1 commits receipts one by one, floor 64 in batches)");
        var atEight = 0.0;
        foreach (var writers in (int[])[1, 8, 32])
        {
            var count = writers == 1 ? events / 4 : events;
            var one = await OnFreshFloor(postgres, rabbit, floor => floor.Measure(count, writers, 1));
            var (rate, cpu) = await Throughput(count, writers);
            var many = await OnFreshFloor(postgres, rabbit, floor => floor.Measure(count, writers, 64));
            if (writers == 8) atEight = rate;
            Say($"{writers,8}{rate,12:F0}{one,12:F0}{rate / one,8:P0}{many,12:F0}{rate / many,8:P0}{cpu,9:F2}");
        }
        var (delays, commits, onTheWay) = await Delays(atEight / 2, TimeSpan.FromSeconds(8));
        await using var quiet = await Floor.Create(postgres, rabbit);
        await quiet.Measure(WarmUp, 8, 64);
        var least = await quiet.Delays(atEight / 2, TimeSpan.FromSeconds(8));
        Say($"where it goes (p50 since the change began): committed after {At(commits, 0.5):F1} ms, at the consumer after {At(onTheWay, 0.5):F1} ms, receipt committed after {At(delays, 0.5):F1} ms");
        Say($"at half load ({atEight / 2:F0} events/s), change to receipt: p50 {At(delays, 0.5):F1} ms, p95 {At(delays, 0.95):F1} ms, p99 {At(delays, 0.99):F1} ms, n {delays.Length}");
        Say($"the floor at the same rate: p50 {At(least, 0.5):F1} ms, p95 {At(least, 0.95):F1} ms, p99 {At(least, 0.99):F1} ms");
    }

    private static async Task<double> OnFreshFloor(PostgresServer postgres, RabbitServer rabbit, Func<Floor, Task<double>> measure)
    {
        await using var floor = await Floor.Create(postgres, rabbit);
        await floor.Measure(WarmUp, 8, 64);
        return await measure(floor);
    }

    private static async Task<(double Rate, double CpuMilliseconds)> Throughput(int events, int writers)
    {
        await using var host = await NotesHost.Start(Shape.Separate);
        var arrivals = new Arrivals();
        host.Services.GetRequiredService<IBus>().ConnectConsumeMessageObserver(arrivals);
        await Parallel.ForAsync(0, WarmUp, Writers(8), async (_, _) => await host.Write(Text));
        await arrivals.Reached(WarmUp);

        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        await Parallel.ForAsync(0, events, Writers(writers), async (_, _) => await host.Write(Text));
        await arrivals.Reached(WarmUp + events);
        var seconds = watch.Elapsed.TotalSeconds;
        return (events / seconds, (Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalMilliseconds / events);
    }

    private static async Task<(double[] Total, double[] Commits, double[] OnTheWay)> Delays(double rate, TimeSpan duration)
    {
        await using var host = await NotesHost.Start(Shape.Separate);
        var arrivals = new Arrivals();
        host.Services.GetRequiredService<IBus>().ConnectConsumeMessageObserver(arrivals);
        await Parallel.ForAsync(0, WarmUp, Writers(8), async (_, _) => await host.Write(Text));
        await arrivals.Reached(WarmUp);
        arrivals.Delays.Clear();
        var commits = new ConcurrentBag<double>();

        var count = (int)(rate * duration.TotalSeconds);
        var writes = new List<Task>(count);
        await Pace.Keep(rate, count, () => writes.Add(Timed()));
        await Task.WhenAll(writes);
        await arrivals.Reached(WarmUp + count);
        return ([.. arrivals.Delays.Order()], [.. commits.Order()], [.. arrivals.OnTheWay.Order()]);

        async Task Timed()
        {
            var started = Stopwatch.GetTimestamp();
            await host.Write(started.ToString(CultureInfo.InvariantCulture));
            commits.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }

    private static ParallelOptions Writers(int writers) => new() { MaxDegreeOfParallelism = writers };

    private static double At(double[] sorted, double share) => sorted[(int)(share * (sorted.Length - 1))];

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>Sees a message when its receipt is committed: our consumers answer no sooner.</summary>
    private sealed class Arrivals : IConsumeMessageObserver<NoteWritten>
    {
        private int _count;

        public ConcurrentBag<double> Delays { get; } = [];
        public ConcurrentBag<double> OnTheWay { get; } = [];

        public async Task Reached(int count)
        {
            while (Volatile.Read(ref _count) < count) await Task.Delay(1);
        }

        public Task PreConsume(ConsumeContext<NoteWritten> context)
        {
            if (StartOf(context) is { } started) OnTheWay.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return Task.CompletedTask;
        }

        public Task PostConsume(ConsumeContext<NoteWritten> context)
        {
            if (StartOf(context) is { } started) Delays.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            Interlocked.Increment(ref _count);
            return Task.CompletedTask;
        }

        private static long? StartOf(ConsumeContext<NoteWritten> context) =>
            long.TryParse(context.Message.Text, CultureInfo.InvariantCulture, out var started) ? started : null;

        public Task ConsumeFault(ConsumeContext<NoteWritten> context, Exception exception) => Task.CompletedTask;
    }
}
