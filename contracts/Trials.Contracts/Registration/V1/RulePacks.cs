using Trials.Primitives;

namespace Trials.Contracts.Registration.V1;

/// <summary>Two people activated a rule pack: what begins from its day on begins under it. What has begun keeps its own.</summary>
public sealed record RulePackActivated : DomainEvent
{
    /// <summary>1, 2, 3 … in the order of the decisions; of two for one day the later counts.</summary>
    public required long Number { get; init; }

    /// <summary>The very version, for instance <c>pudong-2023@1</c>.</summary>
    public required string RulePack { get; init; }

    /// <summary>The first day, in China.</summary>
    public required DateOnly EffectiveFrom { get; init; }
}
