namespace Trials.Rules;

/// <summary>Something a condition can be about. A site's condition may name only what is the site's own (MR-32).</summary>
public sealed record ConditionObject
{
    public required string Code { get; init; }
    public required OpinionScope Scope { get; init; }
    public required string En { get; init; }
    public required string Zh { get; init; }
    public required string Basis { get; init; }
}
