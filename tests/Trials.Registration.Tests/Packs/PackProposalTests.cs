using Trials.Primitives;
using Trials.Registration.Packs;
using Trials.Rules;

namespace Trials.Registration.Tests.Packs;

public class PackProposalTests
{
    private static readonly Guid One = Guid.CreateVersion7(), Two = Guid.CreateVersion7();
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 2);
    private static readonly PackDifference Change = new(RulePacks.Find("pudong-2023@1"), RulePacks.Find("conservative-2023@1"));

    [Fact]
    public void What_is_activated_is_what_a_second_person_has_read()
    {
        var proposal = Propose(Today);
        var read = Change.Sha256(Today);
        Refused(PackProblems.SecondPerson, () => proposal.Confirm(read, Change, One, Now));
        Refused(PackProblems.SeenAnother, () => proposal.Confirm(Change.Sha256(Today.AddDays(1)), Change, Two, Now));
        Refused(PackProblems.SeenAnother, () => proposal.Confirm(new PackDifference(Change.To, Change.From).Sha256(Today), Change, Two, Now));
        Assert.True(proposal.Confirm(read, Change, Two, Now));
        Assert.Equal((PackProposalStatus.Activated, Two, Now), (proposal.Status, proposal.EndedBy, proposal.EndedAt));
        Assert.False(proposal.Confirm(read, Change, Two, Now.AddHours(1)));
        Refused(PackProblems.Over, () => proposal.Confirm(read, Change, Guid.CreateVersion7(), Now));
        Refused(PackProblems.Over, () => proposal.Withdraw(One, Now));
    }

    [Fact]
    public void No_pack_is_activated_for_a_day_that_has_passed_or_before_its_own()
    {
        Refused(PackProblems.DayPast, () => Propose(Today.AddDays(-1)));
        var waited = Propose(Today);
        Refused(PackProblems.DayPast, () => waited.Confirm(Change.Sha256(Today), Change, Two, Now.AddDays(1)));
        var later = Change with { To = Change.To with { EffectiveFrom = Today.AddDays(10) } };
        Refused(PackProblems.NotYetInEffect, () => Propose(Today.AddDays(9), later));
        Assert.Equal(Today.AddDays(10), Propose(Today.AddDays(10), later).EffectiveFrom);
    }

    [Fact]
    public void The_pack_that_is_there_already_is_not_proposed() => Refused(PackProblems.NothingChanges, () => Propose(Today, Change with { To = Change.From }));

    [Fact]
    public void A_withdrawn_proposal_activates_nothing()
    {
        var proposal = Propose(Today);
        proposal.Withdraw(One, Now);
        proposal.Withdraw(One, Now);
        Refused(PackProblems.Over, () => proposal.Confirm(Change.Sha256(Today), Change, Two, Now));
    }

    private static PackProposal Propose(DateOnly day, PackDifference? change = null) =>
        PackProposal.Propose(Guid.CreateVersion7(), 1, change ?? Change, day, "Committees need longer.", One, Now);

    private static void Refused(Problem problem, Action deed) => Assert.Equal(problem.Code, Assert.Throws<RuleViolationException>(deed).Problem.Code);
}
