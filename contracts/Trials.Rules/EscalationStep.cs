using System.Text.Json.Serialization;

namespace Trials.Rules;

/// <summary>A rung of the ladder: who is told, and how far from the due day. It tells and never decides (MR-36).</summary>
public sealed record EscalationStep
{
    /// <summary>Working days from the due day; negative is before it.</summary>
    [JsonPropertyName("offset_wd")] public required int OffsetWorkingDays { get; init; }
    public required EscalationTarget To { get; init; }
    public required string En { get; init; }
    public required string Zh { get; init; }
}
