using Trials.Contracts.Ethics.V1;
using Trials.Primitives;
using Trials.Recruitment.Studies;

namespace Trials.Recruitment.Tests;

/// <summary>What the lead committee's opinion and its conditions do to enrolment (rules.md 12.2, ETH-22a).</summary>
public class LeadOpinionTests
{
    private readonly OpenSite _open = new();

    [Fact]
    public void An_opinion_that_waits_for_modifications_leaves_the_earlier_in_force()
    {
        _open.Hear(_open.Facts.Opinion(Decision.ApproveAfterModification, isEffective: false, daysAgo: 1));
        Assert.Empty(_open.ClosedBecause());
    }

    [Theory]
    [Trait("Rule", "ETH-22a")]
    [InlineData(ConditionBlocks.None, true)]
    [InlineData(ConditionBlocks.Enrolment, false)]
    [InlineData(ConditionBlocks.Activation, false)]
    public void An_open_condition_of_the_lead_opinion_that_blocks_keeps_enrolment_closed_until_it_is_met(ConditionBlocks blocks, bool open)
    {
        var opinion = _open.Facts.Opinion(daysAgo: 1) with
        {
            Conditions = [new OpinionCondition(1, null, "Set up the safety board.", "Its charter.", null, blocks)],
        };
        _open.Hear(opinion with { OpinionId = Guid.CreateVersion7(), IsEffective = false });
        Assert.Empty(_open.ClosedBecause());
        _open.Hear(opinion);
        _open.Hear(opinion);
        var screened = _open.Screen();
        if (!open)
        {
            Assert.Equal(["recruitment.opinion_condition_open"], _open.ClosedBecause());
            Assert.Equal("recruitment.opinion_condition_open", Assert.Throws<RuleViolationException>(() => _open.Enrol(screened)).Problem.Code);
            _open.Trial.HearMet(new LeadCondition(opinion.OpinionId, 1));
        }
        Assert.Empty(_open.ClosedBecause());
        _open.Enrol(screened);
    }

    [Fact] // facts come in any order
    [Trait("Rule", "ETH-22a")]
    public void A_condition_that_is_met_before_its_opinion_is_heard_blocks_nothing()
    {
        var opinion = _open.Facts.Opinion(daysAgo: 1) with
        {
            Conditions = [new OpinionCondition(1, null, "Set up the safety board.", "Its charter.", null, ConditionBlocks.Enrolment)],
        };
        _open.Trial.HearMet(new LeadCondition(opinion.OpinionId, 1));
        _open.Hear(opinion);
        Assert.Empty(_open.ClosedBecause());
    }
}
