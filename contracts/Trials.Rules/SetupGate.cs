using System.Text.Json.Serialization;

namespace Trials.Rules;

/// <summary>The hard gates of a start-up, in order (rules.md 9.5): a later gate needs what an earlier one did.</summary>
public enum SetupGate
{
    /// <summary>G2: nothing is initiated, so no SIV, before.</summary>
    [JsonStringEnumMemberName("G2")]
    Initiation,

    /// <summary>G1: nobody is screened before.</summary>
    [JsonStringEnumMemberName("G1")]
    Screening,
}
