using System.Text.Json.Serialization;

namespace Trials.Rules;

/// <summary>
/// The rules the alliance has decided, in one version. A case keeps the <see cref="Reference"/> it was begun under; a later pack never
/// changes a running case. Statutory values in it may be tighter than the law, never looser (rules.md 13).
/// </summary>
public sealed record RulePack
{
    public required string Id { get; init; }
    public required int Version { get; init; }

    /// <summary>The first day on which a case may begin under it.</summary>
    public required DateOnly EffectiveFrom { get; init; }
    public required Wording Title { get; init; }
    public required ClockRules Clocks { get; init; }
    public required CommitteeRules Committee { get; init; }
    public required OpinionRules Opinion { get; init; }
    public required StopRules Stops { get; init; }
    public required SafetyRules Safety { get; init; }
    public required RetentionRules Retention { get; init; }
    public required AuthorityRules Authority { get; init; }
    public required AllocationRules Allocation { get; init; }
    public required IntakeRules Intake { get; init; }
    public required RecognitionRules Recognition { get; init; }

    /// <summary>Every document the pack knows; <c>RequiredDocuments</c> narrows them to a study.</summary>
    public required IReadOnlyList<RequiredDocument> Documents { get; init; }

    /// <summary>Every track of the start-up the pack knows; <c>SetupTracks</c> narrows them to a study.</summary>
    public required IReadOnlyList<SetupRequirement> Setup { get; init; }

    /// <summary>Whom a missed limit calls, in order of time (MR-36).</summary>
    public required IReadOnlyList<EscalationStep> Escalation { get; init; }

    /// <summary>The id and version as cases keep them, such as <c>pudong-2023@1</c>.</summary>
    [JsonIgnore] public string Reference => $"{Id}@{Version}";

    /// <summary>The documents of such a study, whoever files them, in the order of rules.md 2.1.</summary>
    public IReadOnlyList<RequiredDocument> RequiredDocuments(StudyKind kind, ProductKind product) =>
        [.. Documents.Where(document => document.IsFor(kind, product))];

    /// <summary>What a site in that role files itself, surely or on a condition; copies of the lead's documents are not filed.</summary>
    public IReadOnlyList<RequiredDocument> RequiredDocuments(StudyKind kind, ProductKind product, SiteRole role) =>
        [.. Documents.Where(document => document.IsFor(kind, product)
            && document.NeedOf(role) is DocumentNeed.Mandatory or DocumentNeed.Conditional)];

    /// <summary>The tracks that a site's start-up in such a study has.</summary>
    public IReadOnlyList<SetupRequirement> SetupTracks(StudyKind kind, ProductKind product) =>
        [.. Setup.Where(track => track.IsFor(kind, product))];

    /// <summary>The tracks that must be done before the gate; what an earlier gate needs, a later one needs too.</summary>
    public IReadOnlyList<SetupRequirement> SetupTracks(StudyKind kind, ProductKind product, SetupGate gate) =>
        [.. Setup.Where(track => track.IsFor(kind, product) && track.Gate <= gate)];
}
