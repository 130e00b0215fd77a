using Trials.Contracts;
using Trials.Registration.Records;

namespace Trials.Registration.Applications;

/// <summary>The facts of the study that decide which rules apply, as the sponsor states them.</summary>
internal sealed record Study(
    StudyKind Kind, Product Product, Phase Phase, IReadOnlyList<string> Regimes, int PlannedEnrolment, bool NeedsHumanGeneticResources)
{
    public bool Says(Study other) => this with { Regimes = other.Regimes } == other && Regimes.SequenceEqual(other.Regimes);
}

/// <summary>What the imported record says, for the sponsor to check; nothing is decided by it.</summary>
internal sealed record RecordFacts
{
    public required string Format { get; init; }
    public required string Sha256 { get; init; }
    public required IReadOnlyList<string> SecondaryIds { get; init; }
    public string? ScientificTitle { get; init; }

    /// <summary>The sponsor's name as written.</summary>
    public string? SponsorName { get; init; }

    public required IReadOnlyList<string> Collaborators { get; init; }
    public string? StudyType { get; init; }
    public required Phase Phase { get; init; }
    public string? PhaseText { get; init; }
    public required Product Product { get; init; }
    public required IReadOnlyList<string> Conditions { get; init; }
    public required IReadOnlyList<RecordIntervention> Interventions { get; init; }
    public int? PlannedEnrolment { get; init; }
    public string? EligibilityText { get; init; }
    public string? MinimumAge { get; init; }
    public string? MaximumAge { get; init; }
    public string? Sex { get; init; }
    public string? StartDate { get; init; }
    public string? CompletionDate { get; init; }

    public static RecordFacts Of(TrialRecord record, string sha256) => new()
    {
        Format = record.Format.Code(),
        Sha256 = sha256,
        SecondaryIds = record.SecondaryIds,
        ScientificTitle = record.ScientificTitle,
        SponsorName = record.SponsorName,
        Collaborators = record.Collaborators,
        StudyType = record.StudyType,
        Phase = Words.Of(record.Phase),
        PhaseText = record.PhaseText,
        Product = Words.Of(record.Product),
        Conditions = record.Conditions,
        Interventions = record.Interventions,
        PlannedEnrolment = record.PlannedEnrolment,
        EligibilityText = record.EligibilityText,
        MinimumAge = record.MinimumAge,
        MaximumAge = record.MaximumAge,
        Sex = record.Sex,
        StartDate = record.StartDate?.ToString(),
        CompletionDate = record.CompletionDate?.ToString(),
    };
}
