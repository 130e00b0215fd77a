using System.Text.Json.Serialization;

namespace Trials.Primitives;

/// <summary>
/// What every published fact carries: which aggregate at which version, who did it, when it happened and when we learned it.
/// Listeners drop an event whose version is not newer than the one they hold. The stamp is filled when the event is recorded.
/// </summary>
public abstract record DomainEvent
{
    /// <summary>The aggregate that changed.</summary>
    [JsonPropertyOrder(-5)]
    public Guid AggregateId { get; init; }

    /// <summary>The aggregate's version after the change; grows by at least one with every change.</summary>
    [JsonPropertyOrder(-4)]
    public int Version { get; init; }

    /// <summary>Who did it. A deed of the system names its job.</summary>
    [JsonPropertyOrder(-3)]
    public Actor By { get; init; } = Actor.Unknown;

    /// <summary>When it happened in the world (UTC); clocks count from here.</summary>
    [JsonPropertyOrder(-2)]
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>When this service learned of it (UTC); audits read this.</summary>
    [JsonPropertyOrder(-1)]
    public DateTimeOffset RecordedAt { get; init; }
}
