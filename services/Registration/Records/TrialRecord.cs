namespace Trials.Registration.Records;

/// <summary>What a public registry says about one trial, read from its own file and not yet confirmed by the sponsor.</summary>
internal sealed record TrialRecord
{
    public required RecordFormat Format { get; init; }

    /// <summary>The number of ClinicalTrials.gov: NCT and eight digits.</summary>
    public required string RegistryId { get; init; }

    /// <summary>The sponsor's own number first, then the others in the order of the record.</summary>
    public required IReadOnlyList<string> SecondaryIds { get; init; }

    public required string PublicTitle { get; init; }
    public string? ScientificTitle { get; init; }
    public string? SponsorName { get; init; }
    public required IReadOnlyList<string> Collaborators { get; init; }

    /// <summary>In the registry's present vocabulary, whatever the format: INTERVENTIONAL, OBSERVATIONAL, EXPANDED_ACCESS.</summary>
    public string? StudyType { get; init; }

    public required StudyPhase Phase { get; init; }

    /// <summary>The phase as written, several joined by a slash; null where the record names none.</summary>
    public string? PhaseText { get; init; }

    public required ProductKind Product { get; init; }
    public required IReadOnlyList<string> Conditions { get; init; }
    public required IReadOnlyList<RecordIntervention> Interventions { get; init; }
    public int? PlannedEnrolment { get; init; }
    public string? EligibilityText { get; init; }

    /// <summary>As written ("18 Years"); null where the record sets no limit.</summary>
    public string? MinimumAge { get; init; }

    /// <summary>As written ("75 Years"); null where the record sets no limit.</summary>
    public string? MaximumAge { get; init; }

    /// <summary>ALL, FEMALE or MALE, whatever the format.</summary>
    public string? Sex { get; init; }

    public PartialDate? StartDate { get; init; }
    public PartialDate? CompletionDate { get; init; }

    /// <summary>Every listed location exactly once, in the order of the record; never merged, never left out.</summary>
    public required IReadOnlyList<RecordLocation> Locations { get; init; }
}

/// <summary>Something given or done to subjects. The type is in the registry's present vocabulary: DRUG, DIETARY_SUPPLEMENT.</summary>
internal sealed record RecordIntervention(string Name, string Type);

/// <summary>One listed location. Its number is its identity within the record: names may be absent and may repeat.</summary>
internal sealed record RecordLocation
{
    /// <summary>Counted from 1 in the order of the record.</summary>
    public required int Number { get; init; }

    /// <summary>Exactly what was written; null where the record leaves the site unnamed.</summary>
    public string? Name { get; init; }

    public string? City { get; init; }
    public string? State { get; init; }
    public string? Country { get; init; }
    public string? Zip { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }

    /// <summary>In the registry's present vocabulary, whatever the format: RECRUITING, NOT_YET_RECRUITING; null where not said.</summary>
    public string? Status { get; init; }
}
