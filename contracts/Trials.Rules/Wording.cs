namespace Trials.Rules;

/// <summary>The same words in both languages.</summary>
public sealed record Wording
{
    public required string En { get; init; }
    public required string Zh { get; init; }
}
