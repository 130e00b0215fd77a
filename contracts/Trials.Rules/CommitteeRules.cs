using System.Text.Json.Serialization;

namespace Trials.Rules;

/// <summary>Who may sit, how many must, and when they have decided (rules.md 2.4).</summary>
public sealed record CommitteeRules
{
    /// <summary>ETH-08a.</summary>
    [JsonPropertyName("ec_min_members")] public required int MinMembers { get; init; }

    /// <summary>ETH-09.</summary>
    [JsonPropertyName("ec_term_max_years")] public required int TermMaxYears { get; init; }

    /// <summary>From its set-up to its filing: ETH-13a.</summary>
    [JsonPropertyName("ec_filing_months")] public required int FilingMonths { get; init; }

    /// <summary>The committee's report on the year before: ETH-13b.</summary>
    [JsonPropertyName("ec_annual_report")] public required MonthDay AnnualReport { get; init; }

    /// <summary>The institution's report on the year before: INST-04.</summary>
    [JsonPropertyName("institution_annual_report")] public required MonthDay InstitutionAnnualReport { get; init; }

    /// <summary>Members, secretaries and reviewers: MR-05.</summary>
    [JsonPropertyName("training_valid_months")] public required int TrainingValidMonths { get; init; }

    /// <summary>ETH-31b, MR-30.</summary>
    [JsonPropertyName("simplified_min_reviewers")] public required int SimplifiedMinReviewers { get; init; }

    /// <summary>A simplified opinion not reported by this many meetings is an alert: rules.md 14, case 14.</summary>
    [JsonPropertyName("simplified_report_within_meetings")] public required int SimplifiedReportWithinMeetings { get; init; }

    /// <summary>The default; a committee registered under the science-ethics Measures keeps its own: ETH-22b.</summary>
    [JsonPropertyName("vote_rule")] public required VoteRule VoteRule { get; init; }

    /// <summary>ETH-Q1.</summary>
    [JsonPropertyName("quorum_floor")] public required int QuorumFloor { get; init; }

    /// <summary>Whether the recused stay among "all members": ETH-Q3.</summary>
    [JsonPropertyName("recused_in_denominator")] public required bool RecusedInDenominator { get; init; }

    /// <summary>The members who must be present, by <see cref="Quorum"/> with this pack's floor.</summary>
    public int QuorumOf(int members) => Math.Max(QuorumFloor, Quorum.Needed(members));
}
