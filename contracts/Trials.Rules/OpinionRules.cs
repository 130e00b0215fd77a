namespace Trials.Rules;

/// <summary>How long an opinion carries a study.</summary>
public sealed record OpinionRules
{
    /// <summary>The longest time between two reviews, and so the longest validity: ETH-25, GCP-12d, MR-46.</summary>
    public required int ContinuingReviewMaxMonths { get; init; }

    /// <summary>The report is due this many calendar days before an opinion expires: MR-45.</summary>
    public required int ContinuingReportLeadDays { get; init; }

    /// <summary>An expired opinion stops enrolment, not the care of those enrolled: MR-46.</summary>
    public required bool EnrolHoldOnExpiry { get; init; }
}
