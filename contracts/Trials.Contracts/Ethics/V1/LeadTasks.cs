using Trials.Primitives;

namespace Trials.Contracts.Ethics.V1;

/// <summary>Why the lead committee must look at its opinion again.</summary>
public enum ReassessmentCause { SafetyDecline, LocalSuspension }

/// <summary>
/// A hospital declined on a safety ground, or stopped its own site: the lead committee must answer, and everybody in the trial is told the
/// ground, not the votes and not whose it is (MR-34, MR-48).
/// </summary>
public sealed record LeadReassessmentOpened : DomainEvent
{
    public required Guid TrialId { get; init; }

    /// <summary>The lead hospital, which has to answer.</summary>
    public required Guid OrganisationId { get; init; }
    public required ReassessmentCause Cause { get; init; }

    /// <summary>The ground of a decline (rule pack's grounds, G1 …).</summary>
    public string? Ground { get; init; }
    public required DateOnly DueOn { get; init; }
}

/// <summary>The lead committee answered in writing (MR-34, MR-48).</summary>
public sealed record LeadReassessmentAnswered : DomainEvent
{
    public required Guid TrialId { get; init; }
    public required Guid OrganisationId { get; init; }
    public required ReassessmentCause Cause { get; init; }
}
