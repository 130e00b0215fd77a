using System.Data.Common;
using System.Net.Sockets;
using Trials.Primitives;

namespace Trials.Messaging;

public static class Outage
{
    /// <summary>The store, or another server this process needs, cannot be reached or is not ready; waiting helps. A violated constraint or a broken statement is no outage.</summary>
    public static bool Is(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is StaleVersionException or OperationCanceledException) return false;
            // An identity provider that cannot be asked for its keys comes as HttpRequestException or IOException.
            if (cause is SocketException or TimeoutException or IOException or HttpRequestException) return true;
            if (cause is DbException { IsTransient: true }) return true;

            // SQLite: busy, locked, I/O error, disk full, cannot open.
            if (cause is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 5 or 6 or 10 or 13 or 14 }) return true;

            // 57P: the server is starting, stopping or was killed. 08: the connection broke. 53: out of connections.
            if (cause is DbException { SqlState: { } state } && (state.StartsWith("57P", StringComparison.Ordinal)
                || state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("53", StringComparison.Ordinal))) return true;
        }
        return false;
    }

    /// <summary>PostgreSQL holds no U+0000 in a text (22021, in JSON 22P05); SQLite does. It is the sender's mistake, and nothing was stored.</summary>
    public static bool IsForbiddenCharacter(Exception failure) =>
        failure is DbException { SqlState: "22021" or "22P05" } || (failure.InnerException is { } cause && IsForbiddenCharacter(cause));
}
