namespace Trials.Registration.Records;

/// <summary>
/// What a register says about one trial, read from a file and not yet confirmed by the sponsor: the 24 items of the WHO's data set,
/// and every listed place. What the file leaves out is null or empty here; nothing is filled in.
/// </summary>
internal sealed record TrialRecord
{
    public required RecordFormat Format { get; init; }

    /// <summary>
    /// The number in the register that the record is from, of the form that register gives (<see cref="RegistryNumbers"/>).
    /// Null only where a format may describe a trial before it is registered: USDM, FHIR, our own table.
    /// </summary>
    public string? RegistryId { get; init; }

    public PartialDate? RegisteredOn { get; init; }

    /// <summary>The sponsor's own number first, then the others in the order of the record.</summary>
    public required IReadOnlyList<string> SecondaryIds { get; init; }

    /// <summary>Who pays, where the record says so apart from the sponsors.</summary>
    public IReadOnlyList<string> Support { get; init; } = [];

    public string? SponsorName { get; init; }
    public required IReadOnlyList<string> Collaborators { get; init; }
    public IReadOnlyList<RecordContact> Contacts { get; init; } = [];
    public required string PublicTitle { get; init; }
    public string? ScientificTitle { get; init; }
    public string? Acronym { get; init; }
    public string? Summary { get; init; }

    /// <summary>As the record lists them; where it has no such list, those of its locations, each once.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    public required IReadOnlyList<string> Conditions { get; init; }
    public required IReadOnlyList<RecordIntervention> Interventions { get; init; }

    /// <summary>Inclusion and exclusion criteria in one text (<see cref="EligibilityTexts"/>).</summary>
    public string? EligibilityText { get; init; }

    /// <summary>As written ("18 Years"); null where the record sets no limit.</summary>
    public string? MinimumAge { get; init; }

    /// <summary>As written ("75 Years"); null where the record sets no limit.</summary>
    public string? MaximumAge { get; init; }

    /// <summary>ALL, FEMALE or MALE, whatever the format.</summary>
    public string? Sex { get; init; }

    public bool? TakesHealthyPeople { get; init; }

    /// <summary>In the registry's present vocabulary, whatever the format: INTERVENTIONAL, OBSERVATIONAL, EXPANDED_ACCESS.</summary>
    public string? StudyType { get; init; }

    /// <summary>Allocation, model, masking and purpose in one line, as the WHO writes it.</summary>
    public string? Design { get; init; }

    public required StudyPhase Phase { get; init; }

    /// <summary>The phase as written, several joined by a slash; null where the record names none.</summary>
    public string? PhaseText { get; init; }

    public required ProductKind Product { get; init; }

    /// <summary>The first enrolment, planned or done.</summary>
    public PartialDate? StartDate { get; init; }

    public int? PlannedEnrolment { get; init; }

    /// <summary>Of recruitment, in the registry's present vocabulary where it has the word: RECRUITING, COMPLETED.</summary>
    public string? Status { get; init; }

    public string? WhyStopped { get; init; }
    public IReadOnlyList<RecordOutcome> PrimaryOutcomes { get; init; } = [];
    public IReadOnlyList<RecordOutcome> SecondaryOutcomes { get; init; } = [];
    public IReadOnlyList<RecordEthicsReview> EthicsReviews { get; init; } = [];
    public PartialDate? CompletionDate { get; init; }
    public PartialDate? ResultsPostedOn { get; init; }
    public string? ResultsLink { get; init; }
    public string? ResultsSummary { get; init; }

    /// <summary>Whether participants' data will be shared: YES, NO, UNDECIDED, or as written.</summary>
    public string? DataSharing { get; init; }

    public string? DataSharingDescription { get; init; }

    /// <summary>Every listed location exactly once, in the order of the record; never merged, never left out.</summary>
    public required IReadOnlyList<RecordLocation> Locations { get; init; }
}

/// <summary>Something given or done to subjects. The type is in the registry's present vocabulary: DRUG, DIETARY_SUPPLEMENT.</summary>
internal sealed record RecordIntervention(string Name, string Type, string? Description = null);

/// <summary>What is measured, and when.</summary>
internal sealed record RecordOutcome(string Measure, string? TimeFrame = null, string? Description = null);

/// <summary>What a committee concluded on the trial, as the record says: 同意, 修改后同意, Approved.</summary>
internal sealed record RecordEthicsReview(string? Committee, string? Conclusion, PartialDate? On);

/// <summary>Whom the public or scientists may ask: in the record's file and in exports, never in logs or events.</summary>
internal sealed record RecordContact
{
    public const string ForPublic = "PUBLIC";
    public const string ForScience = "SCIENTIFIC";

    /// <summary>PUBLIC or SCIENTIFIC.</summary>
    public required string Kind { get; init; }

    public string? Name { get; init; }
    public string? Affiliation { get; init; }
    public string? Address { get; init; }
    public string? City { get; init; }
    public string? Country { get; init; }
    public string? Zip { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
}

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
