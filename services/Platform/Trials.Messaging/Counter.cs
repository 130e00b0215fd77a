namespace Trials.Messaging;

/// <summary>
/// Gives out 1, 2, 3 … without gaps: the row is locked in the transaction that uses the number, so a number is taken if and only if
/// that transaction commits, and no later number commits before it. A service that numbers something has a set of them.
/// </summary>
public sealed class Counter
{
    /// <summary>Numbers of all stops a service ever issued; what its watermark speaks of.</summary>
    public static readonly Guid Stops = new("5709f10b-0000-0000-0000-000000000001");

    private Counter() { }

    public Guid Id { get; private init; }
    public long Value { get; private set; }

    internal long Take() => ++Value;
}
