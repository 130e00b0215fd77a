using System.Text.RegularExpressions;


namespace Trials.Rules.Tests;

public partial class RulePackTests
{
    private static readonly string Known = string.Join(", ", RulePacks.All.Select(pack => pack.Reference));

    [Fact]
    public void New_cases_begin_under_the_first_version_of_the_pudong_pack()
    {
        Assert.Equal("pudong-2023@1", RulePacks.Current.Reference);
        Assert.Same(RulePacks.Current, RulePacks.Load("pudong-2023"));
        Assert.Same(RulePacks.Current, RulePacks.Find("pudong-2023@1"));
    }

    [Fact]
    public void A_case_begins_under_the_newest_version_that_is_in_effect_and_keeps_the_one_it_began_under()
    {
        RulePack[] versions = [Version(1, "2023-02-18"), Version(2, "2026-12-01"), Version(3, "2027-01-01")];

        Assert.Equal(
            ["pudong-2023@1", "pudong-2023@1", "pudong-2023@2", "pudong-2023@3"],
            ((DateOnly[])[new(2023, 2, 18), new(2026, 11, 30), new(2026, 12, 1), new(2030, 1, 1)])
                .Select(day => RulePacks.InForce(versions, day).Reference));
        Assert.Equal(
            "No version of the rule pack \"pudong-2023\" is in effect on 2023-02-17; the first begins on 2023-02-18.",
            PackFile.Refusal(() => RulePacks.InForce(versions, new DateOnly(2023, 2, 17))));
    }

    [Fact]
    public void An_installation_chooses_the_pack_of_its_new_cases_and_a_choice_nobody_ships_stops_the_start()
    {
        var today = new DateOnly(2026, 11, 21);

        Assert.Equal("pudong-2023@1", new ChosenPack(null).On(today, []).Reference);
        Assert.Equal("conservative-2023@1", new ChosenPack("conservative-2023").On(today, []).Reference);
        Assert.Contains("\"beijing-2020\"", PackFile.Refusal(() => new ChosenPack("beijing-2020").On(today, [])), StringComparison.Ordinal);
    }

    [Fact]
    public void An_activated_pack_holds_from_its_day_until_the_next_in_whatever_order_they_were_heard()
    {
        var chosen = new ChosenPack("pudong-2023");
        PackActivation[] heard = [new(3, "pudong-2023@1", new(2026, 12, 1)), new(1, "conservative-2023@1", new(2026, 12, 1)), new(2, "conservative-2023@1", new(2027, 1, 1))];

        foreach (var activations in (PackActivation[][])[heard, [.. heard.Reverse()]])
        {
            Assert.Equal(["pudong-2023@1", "pudong-2023@1", "conservative-2023@1"],
                ((DateOnly[])[new(2026, 11, 30), new(2026, 12, 31), new(2027, 1, 1)]).Select(day => chosen.On(day, activations).Reference));
        }
        Assert.Equal("conservative-2023@1", chosen.On(new(2026, 12, 1), heard[1..]).Reference);
        Assert.Contains("\"pudong-2023@9\"", PackFile.Refusal(() => chosen.On(new(2027, 1, 1), [new(1, "pudong-2023@9", new(2027, 1, 1))])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pudong-2023@2")]
    [InlineData("pudong-2023")]
    [InlineData("")]
    public void A_reference_nobody_knows_is_refused_by_its_name(string reference)
    {
        var refusal = PackFile.Refusal(() => RulePacks.Find(reference));

        Assert.Equal($"There is no rule pack \"{reference}\"; there are {Known}.", refusal);
    }

    [Fact]
    public void A_pack_nobody_knows_is_refused_by_its_name()
    {
        var refusal = PackFile.Refusal(() => RulePacks.Load("beijing-2020"));

        Assert.Equal($"There is no rule pack \"beijing-2020\"; there are {Known}.", refusal);
    }

    [Fact]
    public void The_schema_is_no_rule_pack()
    {
        var embedded = typeof(RulePacks).Assembly.GetManifestResourceNames();

        Assert.Contains("rule-packs/pudong-2023.json", embedded);
        Assert.DoesNotContain(embedded, name => name.Contains("schema", StringComparison.Ordinal));
    }

    [Fact]
    public void The_limits_are_those_of_the_three_week_profile_in_rules_md_13()
    {
        var pack = RulePacks.Current;

        Assert.Equal(2, pack.Clocks.AcceptanceWorkingDays);
        Assert.Equal(30, pack.Clocks.LeadReviewCapDays);
        Assert.Equal(7, pack.Clocks.LeadReviewWorkingDays);
        Assert.Equal(1, pack.Clocks.NoticeWorkingDays);
        Assert.Equal(0, pack.Clocks.PackageWorkingDays);
        Assert.Equal(5, pack.Clocks.ParticipantSimplifiedWorkingDays);
        Assert.Equal(10, pack.Clocks.ParticipantFullBoardWorkingDays);
        Assert.Equal(10, pack.Clocks.ContractWorkingDays);
        Assert.Equal(5, pack.Clocks.InitiationAfterReadyWorkingDays);
        Assert.Equal(new TimeOnly(17, 0), pack.Clocks.CutOff);
        Assert.Equal(VoteRule.AllMembersGtHalf, pack.Committee.VoteRule);
        Assert.True(pack.Committee.RecusedInDenominator);
        Assert.Equal(new DateOnly(2027, 3, 31), pack.Committee.AnnualReport.In(2027));
        Assert.Equal(12, pack.Opinion.ContinuingReviewMaxMonths);
        Assert.Equal(TimeSpan.FromSeconds(60), pack.Stops.WatermarkLimit());
        Assert.Equal(TimeSpan.FromSeconds(5), pack.Stops.WatermarkInterval());
    }

    [Fact]
    public void A_missed_limit_climbs_the_ladder_and_nobody_else_is_told_MR_36()
    {
        Assert.Equal(
            [
                (-1, EscalationTarget.Holder), (0, EscalationTarget.Coordinator),
                (2, EscalationTarget.InstitutionHead), (5, EscalationTarget.AllianceOffice),
            ],
            RulePacks.Current.Escalation.Select(step => (step.OffsetWorkingDays, step.To)));
    }

    [Fact]
    public void A_pack_without_a_limit_is_refused()
    {
        var pack = PackFile.Read();
        pack["clocks"]!.AsObject().Remove("notice_wd");

        Assert.Contains("notice_wd", PackFile.Refusal(() => PackFile.Parse(pack)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_with_a_limit_nobody_knows_is_refused()
    {
        Assert.Contains("deemed_approval_wd", PackFile.RefusedWith("clocks.deemed_approval_wd", 5), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("committee.vote_rule", "AttendeesGtHalf")]
    [InlineData("committee.vote_rule", "all_members_gt_half")]
    public void A_code_that_rules_md_does_not_have_is_refused(string path, string code)
    {
        Assert.Contains(path, PackFile.RefusedWith(path, code), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_written_as_a_number_is_refused()
    {
        Assert.Contains("committee.vote_rule", PackFile.RefusedWith("committee.vote_rule", 0), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_a_pack_or_a_limit_cites_is_in_rules_md()
    {
        var rules = File.ReadAllText(Path.Combine(PackFile.Contracts, "rules.md"));
        var pack = RulePacks.Current;
        var cited = pack.Documents.Select(document => document.Basis)
            .Concat(pack.Setup.Select(track => track.Basis))
            .Concat(pack.Recognition.Grounds.Select(ground => ground.Basis))
            .Concat(pack.Recognition.ConditionObjects.Select(item => item.Basis))
            .Concat(StatutoryLimits.All.Select(limit => limit.RuleId))
            .Concat(PackParameters.All.Select(parameter => parameter.Basis))
            .SelectMany(basis => RuleId().Matches(basis).Select(match => match.Value))
            .ToHashSet();

        Assert.True(cited.Count > 30);
        Assert.All(cited, id => Assert.Contains(id, rules, StringComparison.Ordinal));
    }

    private static RulePack Version(int version, string effectiveFrom)
    {
        var pack = PackFile.Read();
        (pack["version"], pack["effective_from"]) = (version, effectiveFrom);
        return PackFile.Parse(pack);
    }

    [GeneratedRegex("[A-Z]+-[A-Z0-9]+[a-z]?")]
    private static partial Regex RuleId();
}
