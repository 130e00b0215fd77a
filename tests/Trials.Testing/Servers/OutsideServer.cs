using System.Collections.Concurrent;

namespace Trials.Testing.Servers;

/// <summary>
/// A real server beside the tests. The shared one is started once per test process, or belongs to the test run when it is named
/// by an environment variable; it lives as long as they do and cannot be stopped. A private one is its owner's to break, and is
/// gone when disposed of.
/// </summary>
public abstract class OutsideServer : IAsyncLifetime
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> _shared = new();
    private readonly string _kind;
    private readonly string _variable;
    private readonly ServerScript? _script;
    private string? _address;

    private protected OutsideServer(string kind, string variable, bool isPrivate)
    {
        _kind = kind;
        _variable = variable;
        _script = isPrivate ? new ServerScript(kind) : null;
    }

    public bool IsPrivate => _script is not null;

    private protected string Address => _address ?? throw new InvalidOperationException($"The {_kind} server was not started yet.");

    private ServerScript Own => _script ??
        throw new InvalidOperationException($"The {_kind} server is shared with other tests; break one of your own: StartPrivate().");

    public async ValueTask InitializeAsync() => _address = _script is null
        ? await _shared.GetOrAdd(_kind, StartShared).Value
        : await _script.Start(CancellationToken.None);

    /// <summary>Ends it in good order; <see cref="Start"/> brings it back with its data at the same address.</summary>
    public Task Stop(CancellationToken ct = default) => Own.Do("stop", ct);

    public Task Start(CancellationToken ct = default) => Own.Start(ct);

    /// <summary>Ends it as a power cut would.</summary>
    public Task Kill(CancellationToken ct = default) => Own.Do("kill", ct);

    /// <summary>Freezes it: connections stay open and new ones are accepted, but nothing answers.</summary>
    public Task Pause(CancellationToken ct = default) => Own.Do("pause", ct);

    public Task Resume(CancellationToken ct = default) => Own.Do("resume", ct);

    public async ValueTask DisposeAsync()
    {
        if (_script is not null) await _script.Do("remove", CancellationToken.None);
        GC.SuppressFinalize(this);
    }

    private Lazy<Task<string>> StartShared(string kind) => new(() =>
        Environment.GetEnvironmentVariable(_variable) is { Length: > 0 } given
            ? Task.FromResult(given)
            : new ServerScript(kind).Start(CancellationToken.None));
}
