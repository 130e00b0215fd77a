using System.Diagnostics;

namespace Trials.Demo.Accounts;

/// <summary>Shows on standard error how far a step is: at once on a terminal, every few seconds in a log.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly bool IsTerminal = !Console.IsErrorRedirected;

    private readonly string _record;
    private readonly string _step;
    private readonly long _since = Stopwatch.GetTimestamp();
    private readonly Timer _timer;
    private int _done;
    private int _of;

    public Progress(string record, string step)
    {
        (_record, _step) = (record, step);
        var every = IsTerminal ? TimeSpan.FromMilliseconds(250) : TimeSpan.FromSeconds(5);
        _timer = new Timer(_ => Show(), null, every, every);
    }

    public void Expect(int count) => Volatile.Write(ref _of, count);

    public void Add(int count = 1) => Interlocked.Add(ref _done, count);

    public void Dispose()
    {
        _timer.Dispose();
        if (IsTerminal) Console.Error.Write("\r\x1b[K");
    }

    private void Show()
    {
        var count = Volatile.Read(ref _of) is > 0 and var of ? $" {Volatile.Read(ref _done)}/{of}" : "";
        var line = $"{_record}  {_step} …{count} ({Stopwatch.GetElapsedTime(_since).TotalSeconds:0} s)";
        Console.Error.Write(IsTerminal ? $"\r\x1b[K{line}" : line + "\n");
    }
}
