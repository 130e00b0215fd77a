namespace Trials.Rules;

/// <summary>A track of the start-up, for the studies that need it, and the gate it stands before (rules.md 9.5).</summary>
public sealed record SetupRequirement
{
    public required SetupTrack Track { get; init; }
    public required string En { get; init; }
    public required string Zh { get; init; }

    /// <summary>The nodes of rules.md 9.5 that make it up.</summary>
    public required IReadOnlyList<string> Nodes { get; init; }
    public required string Basis { get; init; }
    public required NodeLevel Level { get; init; }
    public required SetupGate Gate { get; init; }
    public required SetupNeed Need { get; init; }

    /// <summary>When a conditional track is needed; present exactly then.</summary>
    public Wording? Condition { get; init; }

    /// <summary>Left out: for every study.</summary>
    public Applicability? RequiredFor { get; init; }

    public bool IsFor(StudyKind kind, ProductKind product) => RequiredFor?.Covers(kind, product) ?? true;
}
