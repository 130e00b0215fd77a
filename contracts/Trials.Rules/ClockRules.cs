using System.Text.Json.Serialization;

namespace Trials.Rules;

/// <summary>
/// How long each step may take. Working days run on <see cref="WorkingCalendar"/>; days and hours that the law counts are calendar days
/// and hours (CAL-04, CAL-05). A limit that passes escalates and never decides (MR-36).
/// </summary>
public sealed record ClockRules
{
    /// <summary>Something received later than this counts from the next working day (CAL-08).</summary>
    [JsonPropertyName("cut_off")] public required TimeOnly CutOff { get; init; }

    /// <summary>Check for completeness and accept: N02, MR-20.</summary>
    [JsonPropertyName("acceptance_wd")] public required int AcceptanceWorkingDays { get; init; }

    /// <summary>The legal limit from acceptance to the lead opinion, in calendar days: ETH-16a, CAL-05.</summary>
    [JsonPropertyName("lead_review_cap_days")] public required int LeadReviewCapDays { get; init; }

    /// <summary>The lead committee's decision, from acceptance: N05.</summary>
    [JsonPropertyName("lead_review_wd")] public required int LeadReviewWorkingDays { get; init; }

    /// <summary>A public-health emergency: ETH-16b.</summary>
    [JsonPropertyName("emergency_hours")] public required int EmergencyHours { get; init; }

    /// <summary>Tell the decision, from the meeting: N06, MR-25.</summary>
    [JsonPropertyName("notice_wd")] public required int NoticeWorkingDays { get; init; }

    /// <summary>Send the package to the sites, from the notice: N07, MR-26.</summary>
    [JsonPropertyName("package_wd")] public required int PackageWorkingDays { get; init; }

    /// <summary>A participant's questions before the lead meeting, from acceptance: MR-21.</summary>
    [JsonPropertyName("participant_comment_window_wd")] public required int ParticipantCommentWindowWorkingDays { get; init; }

    /// <summary>A participant's answer by simplified procedure, from the package: N09, MR-35.</summary>
    [JsonPropertyName("participant_simplified_wd")] public required int ParticipantSimplifiedWorkingDays { get; init; }

    /// <summary>What a participant's full board has on top: N10, MR-35.</summary>
    [JsonPropertyName("participant_fullboard_wd")] public required int ParticipantFullBoardWorkingDays { get; init; }

    /// <summary>The lead's answer to a safety decline, or to a site's suspension: MR-34, MR-48.</summary>
    [JsonPropertyName("lead_reassessment_wd")] public required int LeadReassessmentWorkingDays { get; init; }

    /// <summary>The call of lead and site where they disagree on risk and benefit (ground G8).</summary>
    [JsonPropertyName("joint_call_wd")] public required int JointCallWorkingDays { get; init; }

    /// <summary>The whole simplified path, from submission to the last site: T_ETHICS_TOTAL, GOAL-02.</summary>
    [JsonPropertyName("ethics_total_wd")] public required int EthicsTotalWorkingDays { get; init; }

    /// <summary>From acceptance to the first informed consent: T_START_TOTAL, GOAL-01.</summary>
    [JsonPropertyName("t_start_total_weeks")] public required int StartTotalWeeks { get; init; }

    /// <summary>A site's answer on feasibility: N03.</summary>
    [JsonPropertyName("feasibility_wd")] public required int FeasibilityWorkingDays { get; init; }

    /// <summary>The institution's own project approval 立项: N04, N08.</summary>
    [JsonPropertyName("project_approval_wd")] public required int ProjectApprovalWorkingDays { get; init; }

    /// <summary>From the contract draft to its agreed text: N12.</summary>
    [JsonPropertyName("contract_wd")] public required int ContractWorkingDays { get; init; }

    /// <summary>From the agreed text to the last signature: N13.</summary>
    [JsonPropertyName("contract_signature_wd")] public required int ContractSignatureWorkingDays { get; init; }

    /// <summary>Dividing places and beds among the sites: N17.</summary>
    [JsonPropertyName("allocation_wd")] public required int AllocationWorkingDays { get; init; }

    /// <summary>How long an offered place is held: ALLOC-05.</summary>
    [JsonPropertyName("offer_hold_wd")] public required int OfferHoldWorkingDays { get; init; }

    /// <summary>The product and the accounts at the site, from signature: N18.</summary>
    [JsonPropertyName("product_on_site_wd")] public required int ProductOnSiteWorkingDays { get; init; }

    /// <summary>The site initiation visit, once everything it needs is there: N19.</summary>
    [JsonPropertyName("siv_after_ready_wd")] public required int InitiationAfterReadyWorkingDays { get; init; }

    /// <summary>A member's notice before leaving the alliance, in calendar days: MR-62.</summary>
    [JsonPropertyName("exit_notice_days")] public required int ExitNoticeDays { get; init; }

    /// <summary>A clock turns amber at this share of its limit; at 100 it is red.</summary>
    [JsonPropertyName("amber_threshold_percent")] public required int AmberThresholdPercent { get; init; }
}
