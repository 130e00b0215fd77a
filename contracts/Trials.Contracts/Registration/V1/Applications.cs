using Trials.Primitives;

namespace Trials.Contracts.Registration.V1;

/// <summary>A sponsor submitted an application; the alliance's intake has it (N01).</summary>
public sealed record ApplicationSubmitted : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }
    public required Guid SponsorId { get; init; }
    public required int Sites { get; init; }
    public required string RulePack { get; init; }

    /// <summary>1 at the first submission, one more after every return.</summary>
    public required int Round { get; init; }
}

/// <summary>Intake returned an application with itemised deficiencies; the sponsor has the ball.</summary>
public sealed record ApplicationReturned : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SponsorId { get; init; }

    /// <summary>How many items are open.</summary>
    public required int Deficiencies { get; init; }
}

/// <summary>Intake found an application not to be one for the alliance; it ends.</summary>
public sealed record ApplicationOutOfScope : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SponsorId { get; init; }

    /// <summary>A code of the rule pack's list, for instance <c>NOT_MULTI_CENTRE</c>.</summary>
    public required string Reason { get; init; }
}

/// <summary>A sponsor that has not answered a return was warned that its application lapses; a receipt follows once somebody has it.</summary>
public sealed record SponsorWarned : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SponsorId { get; init; }

    /// <summary>1, 2, 3 in each round.</summary>
    public required int Number { get; init; }

    /// <summary>The first day on which it may lapse.</summary>
    public required DateOnly LapsesOn { get; init; }
}

/// <summary>Somebody of the sponsor confirmed to have a warning.</summary>
public sealed record WarningReceived : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required int Number { get; init; }
}

/// <summary>A returned application ended: every warning had reached its sponsor, and no answer came.</summary>
public sealed record ApplicationLapsed : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid SponsorId { get; init; }
}

/// <summary>Intake accepted: lead, every site and the alliance have the application at this moment (N02, SEED-12). Clocks start.</summary>
public sealed record ApplicationAccepted : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required string Number { get; init; }
    public required string Title { get; init; }
    public string? RegistryId { get; init; }
    public required Guid SponsorId { get; init; }
    public required StudyKind Kind { get; init; }
    public required Product Product { get; init; }
    public required Phase Phase { get; init; }

    /// <summary>Reasons against direct adoption (MR-11), for instance <c>FIH</c>; codes of the rule pack.</summary>
    public IReadOnlyList<string> Regimes { get; init; } = [];

    /// <summary>How many participants the protocol plans in all; places never exceed it.</summary>
    public required int PlannedEnrolment { get; init; }
    public required bool NeedsHumanGeneticResources { get; init; }

    /// <summary>The rule pack every service uses for this trial from now on, as <c>id@version</c>.</summary>
    public required string RulePack { get; init; }
    public required DateOnly AcceptedOn { get; init; }
    public required IReadOnlyList<DossierDocument> Documents { get; init; }
    public required IReadOnlyList<AcceptedSite> Sites { get; init; }
}

/// <summary>One hospital's place in the study. The name is what the record says; it may be empty, the number never is.</summary>
public sealed record AcceptedSite(Guid SiteId, int Number, string Name, Guid OrganisationId, SiteRole Role);

/// <summary>The sponsor withdrew an application or a whole trial. At sites it works as a stop.</summary>
public sealed record ApplicationWithdrawn : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>1, 2, 3 … over all withdrawals, without gaps: a listener that misses one knows.</summary>
    public required long StopNumber { get; init; }
    public required string Reason { get; init; }
}

/// <summary>
/// "All withdrawals up to this number are out, and it was so at this time." Sent every few seconds on the stop queue, past the outbox; what
/// the watermark of Ethics is for its stops.
/// </summary>
public sealed record WithdrawalWatermark : DomainEvent
{
    public required long LastStopNumber { get; init; }

    /// <summary>Registration's clock when it looked.</summary>
    public required DateTimeOffset At { get; init; }
}
