using System.Diagnostics;

namespace Trials.Demo.Accounts;

/// <summary>What happened to one record: the steps that were taken, by whom, when and how long.</summary>
internal sealed class Account(string record, TimeProvider clock)
{
    private readonly List<Step> _steps = [];
    private readonly long _since = Stopwatch.GetTimestamp();

    public string Record { get; } = record;

    public IReadOnlyList<Step> Steps => _steps;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_since);

    /// <summary>Takes one step and shows on standard error how far it is.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="who">Whose deed it is.</param>
    /// <param name="deed">Does it; counts what is done on the given progress, and returns what is worth telling.</param>
    public async Task Take(string name, string who, Func<Progress, Task<string>> deed)
    {
        var startedAt = clock.GetUtcNow();
        var since = Stopwatch.GetTimestamp();
        string outcome;
        using (var progress = new Progress(Record, name))
        {
            outcome = await deed(progress);
        }
        var step = new Step(name, who, startedAt, Stopwatch.GetElapsedTime(since), outcome);
        _steps.Add(step);
        await Console.Error.WriteLineAsync($"{Record}  {name}: {outcome} ({step.Took.TotalSeconds:0.00} s)");
    }
}

/// <summary>One step of the job as the table shows it.</summary>
internal sealed record Step(string Name, string Who, DateTimeOffset At, TimeSpan Took, string Outcome);
