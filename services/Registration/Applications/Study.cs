using Trials.Contracts;
using Trials.Registration.Records;

namespace Trials.Registration.Applications;

/// <summary>
/// The facts of the whole study, as the sponsor states them once for all sites. What kind, product, phase and regimes decide is which
/// rules apply; the other facts are what those rules ask for, and are null until stated.
/// </summary>
internal sealed record Study(
    StudyKind Kind, Product Product, Phase Phase, IReadOnlyList<string> Regimes, int PlannedEnrolment, bool NeedsHumanGeneticResources)
{
    public Period? Recruitment { get; init; }
    public Permission? Permission { get; init; }

    /// <summary>A class III device of the list of high risk (DEV-02).</summary>
    public bool IsHighRiskDevice { get; init; }

    /// <summary>Its numbers in registries, beside the record's own.</summary>
    public IReadOnlyList<string> RegistryNumbers { get; init; } = [];
    public Insurance? Insurance { get; init; }
    public GeneticResources? GeneticResources { get; init; }

    public bool Says(Study other) =>
        this with { Regimes = other.Regimes, RegistryNumbers = other.RegistryNumbers } == other
        && Regimes.SequenceEqual(other.Regimes) && RegistryNumbers.SequenceEqual(other.RegistryNumbers);
}

/// <summary>From one day to another, both included.</summary>
internal sealed record Period(DateOnly From, DateOnly To);

/// <summary>What the drug authority gave, in its own number: permission, acceptance or filing (GCP-01, DEV-01).</summary>
/// <param name="Number">As written on it; null while there is none.</param>
/// <param name="IsFastChannel">The 30-working-day channel, in which ethics review comes first (GCP-02).</param>
/// <param name="GrantedOn">The day a drug trial's permission was given, or its waiting period passed; it lapses from then on (GCP-09).</param>
internal sealed record Permission(string? Number = null, bool IsFastChannel = false, DateOnly? GrantedOn = null);

/// <summary>What pays for injury (INS-04). Sums are in whole yuan.</summary>
internal sealed record Insurance(string Insurer, string PolicyNumber, Period Period, long Sum, long? PerPerson = null);

/// <summary>
/// The questions on human genetic resources (rules.md 9.2). Whether the study is for registration and how many people it plans are the
/// study's own facts and not asked again.
/// </summary>
internal sealed record GeneticResources(
    bool HasForeignParty, bool MaterialLeavesChina, bool InformationToForeignParty, bool FromImportantFamiliesOrRegions);

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
