using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;


namespace Trials.Rules.Tests;

public partial class StatutoryLimitTests
{
    /// <summary>The bold values of rules.md 13, one step beyond the law; by hand, so that a limit cannot quietly go missing.</summary>
    public static TheoryData<string, int> Relaxed => new()
    {
        { "clocks.lead_review_cap_days", 31 },
        { "clocks.emergency_hours", 73 },
        { "opinion.continuing_review_max_months", 13 },
        { "committee.simplified_min_reviewers", 1 },
        { "committee.ec_min_members", 6 },
        { "committee.ec_term_max_years", 6 },
        { "committee.quorum_floor", 4 },
        { "committee.ec_filing_months", 4 },
        { "committee.ec_annual_report", 401 },
        { "committee.institution_annual_report", 201 },
        { "safety.susar_fatal_days", 8 },
        { "safety.susar_follow_up_days", 9 },
        { "safety.susar_other_days", 16 },
        { "safety.device_sae_investigator_hours", 25 },
        { "safety.device_fatal_days", 8 },
        { "safety.device_other_days", 16 },
        { "safety.dsur_window_months", 3 },
        { "authority.ind_clock_wd", 61 },
        { "authority.ind_clock_wd", 59 },
        { "authority.ind_fast_wd", 31 },
        { "authority.ind_fast_start_weeks", 13 },
        { "authority.ind_lapse_years", 4 },
        { "authority.hgr_wd", 19 },
        { "authority.hgr_extension_wd", 11 },
        { "retention.drug_registration_years", 4 },
        { "retention.drug_other_years", 4 },
        { "retention.committee_drug_years", 4 },
        { "retention.device_years", 9 },
        { "retention.iit_years", 9 },
        { "retention.impact_assessment_years", 2 },
    };

    [Theory]
    [MemberData(nameof(Relaxed))]
    public void A_statutory_value_that_is_relaxed_is_refused_by_its_name(string path, int beyondTheLaw)
    {
        var limit = StatutoryLimits.All.Single(limit => limit.Path == path);

        var refusal = PackFile.RefusedWith(path, Written(limit, beyondTheLaw));

        Assert.StartsWith($"Rule pack pudong-2023@1: {path} is ", refusal, StringComparison.Ordinal);
        Assert.Contains($"but {limit.RuleId} allows only ", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_statutory_value_has_been_tried()
    {
        Assert.Equal(
            StatutoryLimits.All.Select(limit => limit.Path).Order(StringComparer.Ordinal),
            Relaxed.Select(row => row.Data.Item1).Distinct().Order(StringComparer.Ordinal));
    }

    /// <summary>Read from the table itself: a bold value that no limit guards is found here.</summary>
    [Fact]
    public void Every_bold_value_of_rules_md_13_is_guarded_by_its_rule()
    {
        var rows = File.ReadLines(Path.Combine(PackFile.Contracts, "rules.md"))
            .SkipWhile(line => !line.StartsWith("## 13.", StringComparison.Ordinal)).TakeWhile(line => !line.StartsWith("## 14.", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells[2].Contains("**", StringComparison.Ordinal)).ToList();
        var unguarded =
            from cells in rows
            let bold = string.Join(' ', Bold().Matches(cells[2]).Select(match => match.Value))
            from Match number in Value().Matches(bold)
            let value = int.Parse(number.Value.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
            let basis = TwoIds().Replace(cells[5], "$1$2, $1$3").Split(", ")
            where !StatutoryLimits.All.Any(limit => limit.Value == value && basis.Any(id => limit.RuleId.StartsWith(id, StringComparison.Ordinal)))
            select $"{cells[1]}: {value} by {cells[5]}";

        Assert.True(rows.Count > 20, $"{rows.Count} rows have a bold value");
        Assert.Empty(unguarded);
    }

    [Theory]
    [InlineData("clocks.lead_review_cap_days", 20)]
    [InlineData("opinion.continuing_review_max_months", 6)]
    [InlineData("committee.simplified_min_reviewers", 3)]
    [InlineData("committee.ec_min_members", 9)]
    [InlineData("committee.ec_annual_report", 228)]
    [InlineData("retention.device_years", 15)]
    public void A_statutory_value_may_be_tightened(string path, int tighter)
    {
        var limit = StatutoryLimits.All.Single(limit => limit.Path == path);

        Assert.NotNull(PackFile.With(path, Written(limit, tighter)));
    }

    [Fact]
    public void The_sentence_says_what_was_written_and_what_the_law_allows()
    {
        Assert.Equal(
            "Rule pack pudong-2023@1: clocks.lead_review_cap_days is 45, but ETH-16a allows only 1 to 30.",
            PackFile.RefusedWith("clocks.lead_review_cap_days", 45));
        Assert.Equal(
            "Rule pack pudong-2023@1: committee.ec_annual_report is 04-01, but ETH-13b allows only 03-31 or earlier.",
            PackFile.RefusedWith("committee.ec_annual_report", new JsonObject { ["month"] = 4, ["day"] = 1 }));
    }

    [Theory]
    [InlineData("clocks.lead_review_cap_days", 0, "clocks.lead_review_cap_days is 0, but ETH-16a allows only 1 to 30.")]
    [InlineData("clocks.notice_wd", -1, "clocks.notice_wd is -1, but cannot be negative.")]
    [InlineData("clocks.notice_wd", 2, "the simplified path takes 16 working days, but clocks.ethics_total_wd is 15.")]
    [InlineData("clocks.amber_threshold_percent", 0, "clocks.amber_threshold_percent is 0, but must be 1 to 100.")]
    [InlineData("stops.watermark_interval_seconds", 60,
        "stops.watermark_interval_seconds must be at least 1 and below stops.watermark_limit_seconds.")]
    [InlineData("allocation.score_weights.pi_load", 11, "allocation.score_weights make 101, but must make 100 (ALLOC-03).")]
    [InlineData("allocation.score_weights.pi_load", -1, "allocation.score_weights.pi_load is -1, but cannot be negative.")]
    [InlineData("version", 0, "version is 0, but versions begin at 1.")]
    public void A_value_without_sense_is_refused_by_its_name(string path, int value, string fault)
    {
        Assert.Equal($"Rule pack pudong-2023@{(path == "version" ? value : 1)}: {fault}", PackFile.RefusedWith(path, value));
    }

    [GeneratedRegex(@"\*\*.+?\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\d+(-\d+)?")]
    private static partial Regex Value();

    /// <summary>Two rules of one law, such as SAF-11/12.</summary>
    [GeneratedRegex(@"([A-Z]+-)(\w+)/(\w+)")]
    private static partial Regex TwoIds();

    private static JsonNode Written(StatutoryLimit limit, int value) =>
        limit.Bound is Bound.NotAfter ? new JsonObject { ["month"] = value / 100, ["day"] = value % 100 } : JsonValue.Create(value);
}
