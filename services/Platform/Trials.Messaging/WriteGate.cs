using System.Collections.Concurrent;

namespace Trials.Messaging;

/// <summary>
/// SQLite has one writer at a time and answers a second one with a blocking wait of 150 ms steps. Since one process owns the file,
/// writers queue here instead, without holding a thread. PostgreSQL needs no gate.
/// </summary>
internal static class WriteGate
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new();

    public static async ValueTask<Pass> Enter(string? file, CancellationToken ct)
    {
        if (file is null) return default;
        var gate = Gates.GetOrAdd(file, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(ct);
        return new Pass(gate);
    }

    public readonly struct Pass(SemaphoreSlim? gate) : IDisposable
    {
        public void Dispose() => gate?.Release();
    }
}
