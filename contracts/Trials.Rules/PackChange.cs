namespace Trials.Rules;

/// <summary>One thing that is otherwise in another pack: what it is, both values side by side, and the same as one sentence.</summary>
public sealed record PackChange
{
    public required Wording What { get; init; }
    public required Wording Before { get; init; }
    public required Wording After { get; init; }

    /// <summary>Ids of rules.md, or its section.</summary>
    public required string Basis { get; init; }
    public required Wording Sentence { get; init; }
}
