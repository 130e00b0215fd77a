using System.Text.Json.Serialization;

namespace Trials.Rules;

/// <summary>Whether something happens once for the study or at every site (rules.md 9.5).</summary>
public enum NodeLevel
{
    [JsonStringEnumMemberName("P")]
    Project,

    [JsonStringEnumMemberName("S")]
    Site,
}
