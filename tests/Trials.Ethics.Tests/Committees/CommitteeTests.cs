using Trials.Ethics.Committees;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.Tests.Committees;

public class CommitteeTests
{
    private static readonly CommitteeRules Rules = RulePacks.Current.Committee;
    private readonly Roster _roster = new();

    [Fact, Trait("Rule", "ETH-08a")]
    public void A_committee_with_every_part_may_act() => Assert.Empty(_roster.Committee().FaultsOn(Roster.Today, Rules));

    [Fact, Trait("Rule", "ETH-13a"), Trait("Rule", "ETH-13b")]
    public void What_the_committee_owes_the_authority_is_named_with_its_last_day_and_stops_nothing()
    {
        var committee = _roster.Committee();
        Assert.Empty(committee.Filing.DutiesOn(Roster.Today, Rules));
        Assert.True(Record(new CommitteeFiling(new DateOnly(2026, 9, 1))));
        Assert.Equal((CommitteeProblems.NotFiled, new DateOnly(2026, 12, 1), false), Duty(Roster.Today));
        Assert.Equal((CommitteeProblems.NotFiled, new DateOnly(2026, 12, 1), true), Duty(new DateOnly(2026, 12, 2)));
        Assert.Empty(committee.FaultsOn(new DateOnly(2026, 12, 2), Rules));
        Assert.True(Record(new CommitteeFiling(new DateOnly(2026, 9, 1), "沪伦备2026-001", new DateOnly(2026, 11, 1))));
        Assert.Empty(committee.Filing.DutiesOn(Roster.Today, Rules));
        Assert.Equal((CommitteeProblems.ReportOwed, new DateOnly(2027, 3, 31), false), Duty(new DateOnly(2027, 3, 31)));
        Assert.True(Duty(new DateOnly(2027, 4, 1)).Item3);
        Assert.True(Record(committee.Filing with { AnnualReports = [new AnnualReport(2026, new DateOnly(2027, 2, 1))] }));
        Assert.False(Record(committee.Filing with { AnnualReports = [new AnnualReport(2026, new DateOnly(2027, 2, 1))] }));
        Assert.Empty(committee.Filing.DutiesOn(new DateOnly(2027, 4, 1), Rules));

        bool Record(CommitteeFiling filing) => committee.Record(committee.Name, committee.Members, filing);
        (Problem, DateOnly, bool) Duty(DateOnly day) =>
            Assert.Single(committee.Filing.DutiesOn(day, Rules)) is var d ? (d.What.Problem, d.DueOn, d.IsOverdue) : default;
    }

    [Fact, Trait("Rule", "ETH-08a")]
    public void Seven_voting_members_are_enough_and_six_are_not()
    {
        Assert.Empty(new Roster(7).Committee().FaultsOn(Roster.Today, Rules));
        ThenLacks(CommitteeProblems.TooFewMembers, new Roster(6).Committee().FaultsOn(Roster.Today, Rules));
    }

    [Fact, Trait("Rule", "ETH-08b")] // consultants and secretaries do not vote
    public void A_consultant_is_no_voting_member()
    {
        var members = new Roster(7).Members.Select((m, i) => i == 6 ? m with { Role = CommitteeRole.Consultant } : m);
        ThenLacks(CommitteeProblems.TooFewMembers, Faults(members));
    }

    [Fact, Trait("Rule", "ETH-08a")]
    public void Every_missing_field_is_named()
    {
        var members = _roster.Members.Select(m => m with { Field = MemberField.Medical });
        Assert.Equal(
            [CommitteeProblems.NoEthicsMember, CommitteeProblems.NoLawMember, CommitteeProblems.NoExternalLayMember],
            Faults(members).Select(f => f.Problem));
    }

    [Fact, Trait("Rule", "ETH-08a")]
    public void A_lay_member_of_the_hospital_itself_is_not_external() =>
        ThenLacks(CommitteeProblems.NoExternalLayMember, Faults(_roster.Members.Select(m => m with { IsExternal = false })));

    [Fact, Trait("Rule", "ETH-08a")]
    public void A_committee_without_medicine_is_incomplete() => ThenLacks(CommitteeProblems.NoMedicalMember,
        Faults(_roster.Members.Select(m => m.IsMedical() ? m with { Field = MemberField.Law } : m)));

    [Fact, Trait("Rule", "ETH-08a")]
    public void One_sex_alone_is_not_enough() =>
        ThenLacks(CommitteeProblems.OneSexOnly, Faults(_roster.Members.Select(m => m with { Sex = Sex.Female })));

    [Theory, Trait("Rule", "ETH-09")]
    [InlineData(0)]
    [InlineData(2)]
    public void There_is_exactly_one_chair(int chairs) => ThenLacks(CommitteeProblems.NotOneChair,
        Faults(_roster.Members.Select((m, i) => i > 1 ? m : m with { Role = i < chairs ? CommitteeRole.Chair : CommitteeRole.Member })));

    [Fact, Trait("Rule", "ETH-09")]
    public void A_term_lasts_at_most_five_years() => ThenLacks(CommitteeProblems.TermTooLong,
        Faults(_roster.Members.Select((m, i) => i != 3 ? m : m with { TermTo = m.TermFrom.AddYears(5).AddDays(1) })));

    [Fact, Trait("Rule", "ETH-09")]
    public void A_member_whose_term_is_over_makes_the_committee_incomplete() => ThenLacks(CommitteeProblems.TermNotCurrent,
        Faults(_roster.Members.Select((m, i) => i != 3 ? m : m with { TermTo = Roster.Today.AddDays(-1) })));

    [Fact, Trait("Rule", "ETH-10")]
    public void Everybody_has_signed_the_confidentiality_agreement() => ThenLacks(CommitteeProblems.ConfidentialityMissing,
        Faults(_roster.Members.Select((m, i) => i != 9 ? m : m with { ConfidentialitySignedOn = null })));

    [Fact, Trait("Rule", "MR-05")]
    public void Everybody_has_valid_training() => ThenLacks(CommitteeProblems.TrainingMissing,
        Faults(_roster.Members.Select((m, i) => i != 2 ? m : m with { TrainingValidUntil = Roster.Today.AddDays(-1) })));

    [Fact, Trait("Rule", "ETH-08a")]
    public void A_refusal_names_every_part_that_is_missing()
    {
        var committee = _roster.Committee([.. new Roster(6).Members.Select(m => m with { TrainingValidUntil = null })]);
        var refusal = Assert.Throws<RuleViolationException>(() => committee.RequireValid(Roster.Today, Rules));
        Assert.Equal(CommitteeProblems.Invalid, refusal.Problem);
        Assert.Contains("voting members are needed", refusal.Say(chinese: false), StringComparison.Ordinal);
        Assert.Contains("7 people have no valid training", refusal.Say(chinese: false), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_roster_again_changes_nothing() =>
        Assert.False(_roster.Committee().Record("Committee", [.. _roster.Members]));

    [Fact, Trait("Rule", "ETH-31b")]
    public void Only_chair_and_vice_chairs_act_for_the_chair()
    {
        _roster.Committee().RequireChair(_roster[0]);
        _roster.Committee().RequireChair(_roster[1]);
        Refused.With(CommitteeProblems.NotTheChair, () => _roster.Committee().RequireChair(_roster[2]));
    }

    private IReadOnlyList<Fault> Faults(IEnumerable<Member> members) => _roster.Committee([.. members]).FaultsOn(Roster.Today, Rules);

    private static void ThenLacks(Problem part, IReadOnlyList<Fault> faults) => Assert.Equal(part.Code, Assert.Single(faults).Problem.Code);
}
