namespace Trials.Portal.Journeys.Shared;

/// <summary>An application as Registration shows it to its sponsor and to intake.</summary>
public sealed record ApplicationRecord(
    Guid Id, string Number, int Version, string Status, string Title, string? RegistryId, string RulePack, ApplicationStudy Study, ApplicationFacts Record, int Sites, int Round,
    DateTimeOffset CreatedAt, DateTimeOffset? SubmittedAt, DateOnly? SubmittedOn, DateOnly? AnswerDueOn, DateTimeOffset? AcceptedAt, string? WithdrawalReason, string? OutOfScope)
{
    public IReadOnlyList<Deficiency> Deficiencies { get; init; } = [];
    public IReadOnlyList<LapseWarning> Warnings { get; init; } = [];

    public bool IsOpenToSponsor => Status is "Draft" or "Returned";

    /// <summary>Whose turn it is before Tracking knows: the sponsor's or intake's.</summary>
    public string? Holder => Status switch { "Draft" or "Returned" => "sponsor", "Submitted" => "intake", _ => null };
}

/// <summary>What the sponsor stated of the study; a fact that nobody stated is absent.</summary>
public sealed record ApplicationStudy(
    bool IsStated, string? Kind, string Product, string Phase, IReadOnlyList<string> Regimes, int? PlannedEnrolment, bool? NeedsHumanGeneticResources, Span? Recruitment,
    Permission? Permission, bool IsHighRiskDevice, IReadOnlyList<string> RegistryNumbers, Insurance? Insurance, GeneticResources? GeneticResources);

public sealed record Span(DateOnly From, DateOnly To);

public sealed record Permission(string? Number, bool IsFastChannel, DateOnly? GrantedOn);

public sealed record Insurance(string Insurer, string PolicyNumber, Span Period, long Sum, long? PerPerson);

public sealed record GeneticResources(bool HasForeignParty, bool MaterialLeavesChina, bool InformationToForeignParty, bool FromImportantFamiliesOrRegions);

/// <summary>What the imported record says.</summary>
public sealed record ApplicationFacts(
    string Format, string? ScientificTitle, string? SponsorName, string? StudyType, string? PhaseText, IReadOnlyList<string> Conditions, int? PlannedEnrolment, string? EligibilityText,
    string? MinimumAge, string? MaximumAge, string? Sex, string? StartDate, string? CompletionDate);

/// <summary>One thing that intake asks for, and the answer.</summary>
public sealed record Deficiency(
    int Number, int Round, string Field, string Text, DateTimeOffset At, bool IsOpen, string? Answer, DateTimeOffset? AnsweredAt, Guid? AnsweredByDocument, string? AnsweredByField);

/// <summary>A warning that the application lapses.</summary>
public sealed record LapseWarning(int Number, DateTimeOffset At, DateOnly LapsesOn, DateTimeOffset? ReceivedAt);

/// <summary>The dry run: what stands against submission, what is advised, and what only the sponsor can judge.</summary>
public sealed record DryRun(bool IsComplete, string RulePack, IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> Reminders)
{
    /// <summary>So many stand in sight; the others open by a click.</summary>
    public const int Shown = 8;

    public IEnumerable<Finding> Blocking => Findings.Where(finding => finding.Severity == "blocking");

    public IEnumerable<Finding> Advice => Findings.Where(finding => finding.Severity != "blocking");
}

/// <summary>One finding, in the reader's language, about a field as the service names it.</summary>
public sealed record Finding(string Field, string Code, string? Rule, string Severity, string Text);

/// <summary>A document of the dossier.</summary>
public sealed record FiledDocument(
    Guid DocumentId, string Code, string Version, DateOnly Date, string Language, string Sha256, long Length, string FileName, DateTimeOffset FiledAt, bool IsCurrent, bool IsConfidential,
    string? ProtocolVersion);

/// <summary>A site of the application, named or not yet.</summary>
public sealed record ApplicationSite(
    Guid SiteId, int Number, string DisplayName, string? City, Guid? OrganisationId, string? OrganisationName, string Naming, string Role, bool IsOutside, int? Target, string? Investigator);
