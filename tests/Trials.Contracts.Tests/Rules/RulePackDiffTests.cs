using System.Text.Json.Nodes;
using Trials.AllInOne;

namespace Trials.Rules.Tests;

public class RulePackDiffTests
{
    /// <summary>The two profiles of rules.md 13, and what people and programs read of them.</summary>
    [Fact]
    public void The_conservative_profile_differs_from_the_three_week_one_in_the_service_limits_of_rules_md_13_only()
    {
        var (status, said, errors) = Diff("pudong-2023", "conservative-2023");

        Assert.Equal((0, ""), (status, errors));
        Assert.Equal(
            """
            pudong-2023@1 (2023-02-18) → conservative-2023@1 (2023-02-18): 8 changes · 8 处变更
            - Checking and accepting an application: 2 → 3 working days (MR-20)
              形式审查与受理：2 → 3 个工作日（MR-20）
            - The lead committee's decision, from acceptance: 7 → 15 working days (MR-22)
              牵头机构伦理审查：7 → 15 个工作日（MR-22）
            - Telling the decision, from the meeting: 1 → 5 working days (MR-25)
              传达审查决定：1 → 5 个工作日（MR-25）
            - Sending the package to the sites, from the notice: 0 → 2 working days (MR-26)
              向参与机构分发资料包：0 → 2 个工作日（MR-26）
            - The whole simplified path, from submission to the last site: 15 → 30 working days (GOAL-02)
              伦理审查全程（简易路径）：15 → 30 个工作日（GOAL-02）
            - From acceptance to the first informed consent: 20 → 25 weeks (GOAL-01)
              受理至首例知情同意：20 → 25 周（GOAL-01）
            - From the contract's draft to its agreed text: 10 → 20 working days (CON-01)
              合同审查：10 → 20 个工作日（CON-01）
            - The site initiation visit, once everything is there: 5 → 15 working days (rules.md 9.5)
              条件具备后召开启动会：5 → 15 个工作日（rules.md 9.5）

            """.ReplaceLineEndings("\n"), said);
    }

    [Fact]
    public void A_statutory_value_says_whether_it_becomes_tighter_or_looser()
    {
        var tighter = PackFile.With("opinion.continuing_review_max_months", 6);
        var higher = PackFile.With("committee.simplified_min_reviewers", 3);

        Assert.Equal("Longest time between two reviews: 12 → 6 months (ETH-25; statutory, tightened)",
            Assert.Single(RulePackDiff.Between(RulePacks.Current, tighter)).Sentence.En);
        Assert.Equal("跟踪审查最长间隔：6 → 12 个月（ETH-25；法定，在法定限度内放宽）",
            Assert.Single(RulePackDiff.Between(tighter, RulePacks.Current)).Sentence.Zh);
        Assert.Equal("Fewest reviewers of a simplified procedure: 2 → 3 people (ETH-31b; statutory, tightened)",
            Assert.Single(RulePackDiff.Between(RulePacks.Current, higher)).Sentence.En);
        Assert.Equal("Last day for a committee's yearly report: 03-31 → 02-28 (ETH-13b; statutory, tightened)", Assert.Single(RulePackDiff.Between(
            RulePacks.Current, PackFile.With("committee.ec_annual_report", new JsonObject { ["month"] = 2, ["day"] = 28 }))).Sentence.En);
    }

    [Fact]
    public void Both_vote_rules_may_stand_in_a_pack_and_are_said_in_words()
    {
        var pack = PackFile.With("committee.vote_rule", "ATTENDEES_GE_TWO_THIRDS");

        Assert.Equal(VoteRule.AttendeesGeTwoThirds, pack.Committee.VoteRule);
        Assert.Equal("表决通过规则：超过全体委员二分之一 → 到会委员三分之二以上（仅限按科技伦理审查办法登记的委员会）（ETH-22b）",
            Assert.Single(RulePackDiff.Between(RulePacks.Current, pack)).Sentence.Zh);
    }

    [Fact]
    public void What_a_list_gains_loses_or_changes_is_said_by_its_name()
    {
        var pack = PackFile.Read();
        pack["recognition"]!["no_direct_adoption"]!.AsArray().RemoveAt(0);
        pack["escalation"]![2]!["offset_wd"] = 3;
        pack["documents"]![0]!["participant"] = "NONE";

        Assert.Equal(
            [
                "Not open to direct adoption FIH: removed (MR-11)",
                "Document INTEGRITY, Statement of integrity of the material: participant MANDATORY → NONE (ETH-18(1))",
                "Step when a limit is missed 2 INSTITUTION_HEAD, Two working days late: the head of the institution is told: removed (MR-36)",
                "Step when a limit is missed 3 INSTITUTION_HEAD, Two working days late: the head of the institution is told: added (MR-36)",
            ],
            RulePackDiff.Between(RulePacks.Current, PackFile.Parse(pack)).Select(change => change.Sentence.En));
    }

    [Fact]
    public void Both_values_stand_side_by_side_with_the_rule()
    {
        var change = RulePackDiff.Between(RulePacks.Find("pudong-2023@1"), RulePacks.Find("conservative-2023@1"))[0];
        Assert.Equal(("Checking and accepting an application", "2 working days", "3 个工作日", "MR-20"),
            (change.What.En, change.Before.En, change.After.Zh, change.Basis));
        var pack = PackFile.Read();
        pack["documents"]![0]!["participant"] = "NONE";
        pack["recognition"]!["no_direct_adoption"]!.AsArray().RemoveAt(0);
        Assert.Equal([("yes", "no"), ("participant MANDATORY", "participant NONE")],
            RulePackDiff.Between(RulePacks.Current, PackFile.Parse(pack)).Select(c => (c.Before.En, c.After.En)));
    }

    [Fact]
    public void A_pack_may_be_a_file_and_the_same_pack_changes_nothing()
    {
        var file = Path.Combine(PackFile.Contracts, "rule-packs", "pudong-2023.json");

        Assert.Equal((0, "pudong-2023@1 (2023-02-18) → pudong-2023@1 (2023-02-18): nothing changes · 无变化\n", ""), Diff(file, "pudong-2023@1"));
    }

    [Theory]
    [InlineData("beijing-2020", "There is no rule pack \"beijing-2020\"; there are ")]
    [InlineData("pudong-2023@9", "There is no rule pack \"pudong-2023@9\"; there are ")]
    [InlineData("./nowhere.json", "Could not find file ")]
    public void A_pack_that_cannot_be_had_is_one_line_on_standard_error(string pack, string refusal)
    {
        var (status, said, errors) = Diff("pudong-2023", pack);

        Assert.Equal((2, ""), (status, said));
        Assert.StartsWith(refusal, errors, StringComparison.Ordinal);
        Assert.Equal(errors.Length - 1, errors.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Every_value_of_a_pack_has_words_and_the_rule_it_rests_on()
    {
        var written = RulePackDiff.Written(RulePacks.Current).AsObject();
        var values = written.Where(section => section.Value is JsonObject && section.Key != "title")
            .SelectMany(section => Paths(section.Key, section.Value!)).Order(StringComparer.Ordinal);
        var lists = PackLists.All.Select(list => list.Path);

        Assert.Equal(values, PackParameters.All.Select(parameter => parameter.Path).Concat(lists).Order(StringComparer.Ordinal)
            .Where(path => path.Contains('.', StringComparison.Ordinal)));
        Assert.Equal(written.Where(member => member.Value is JsonArray).Select(member => member.Key).Order(StringComparer.Ordinal),
            lists.Where(path => !path.Contains('.', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(StatutoryLimits.All, limit =>
            Assert.Equal(limit.RuleId, PackParameters.All.Single(parameter => parameter.Path == limit.Path).Basis));
    }

    private static IEnumerable<string> Paths(string at, JsonNode value) =>
        value is JsonObject section && !section.ContainsKey("month")
            ? section.SelectMany(member => Paths($"{at}.{member.Key}", member.Value!))
            : [at];

    private static (int Status, string Said, string Errors) Diff(string from, string to)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        return (RulesCommand.Run(["diff", from, to], output, errors), output.ToString(), errors.ToString());
    }
}
