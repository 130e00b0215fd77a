using Trials.Contracts.Deadlines.V1;

namespace Trials.Tracking.Nodes;

/// <summary>The highest step raised for a node's limit: how many working days from its due day, and who was told (MR-36).</summary>
internal sealed record Escalated(DateOnly DueOn, int Step, EscalatedTo To);

/// <summary>When one node was started and done, and what was raised about its limit, as far as facts say so.</summary>
internal sealed record Step(DateTimeOffset? StartedAt = null, DateTimeOffset? DoneAt = null, Escalated? Escalated = null);

/// <summary>
/// The steps of one trial or one site. Facts may come in any order: the earliest start and the earliest end count, so every order
/// gives the same result. Only a node that can be run again keeps its latest times.
/// </summary>
internal sealed record Progress(IReadOnlyDictionary<Node, Step> Steps)
{
    public static Progress None { get; } = new(new Dictionary<Node, Step>());

    public Step Of(Node node) => Steps.GetValueOrDefault(node) ?? new Step();

    public DateTimeOffset? DoneAt(Node node) => Of(node).DoneAt;

    public Progress Started(Node node, DateTimeOffset at) =>
        With(node, Of(node) is var step && (step.StartedAt is null || at < step.StartedAt) ? step with { StartedAt = at } : step);

    public Progress Done(Node node, DateTimeOffset at) =>
        With(node, Of(node) is var step && (step.DoneAt is null || at < step.DoneAt) ? step with { DoneAt = at } : step);

    /// <summary>The latest time counts: this node may be run again.</summary>
    public Progress StartedAgain(Node node, DateTimeOffset at) =>
        With(node, Of(node) is var step && !(at <= step.StartedAt) ? step with { StartedAt = at } : step);

    public Progress DoneAgain(Node node, DateTimeOffset at) =>
        With(node, Of(node) is var step && !(at <= step.DoneAt) ? step with { DoneAt = at } : step);

    /// <summary>The highest step for the latest due day counts: a limit that was moved begins its ladder anew.</summary>
    public Progress Escalated(Node node, Escalated told) =>
        With(node, Of(node) is var step && (step.Escalated is not { } held || (told.DueOn, told.Step).CompareTo((held.DueOn, held.Step)) > 0)
            ? step with { Escalated = told } : step);

    // The same progress when nothing changed: then nothing is written either.
    private Progress With(Node node, Step step) => step == Of(node) ? this : new(new Dictionary<Node, Step>(Steps) { [node] = step });
}
