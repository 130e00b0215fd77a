using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Meetings;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Rules;

namespace Trials.Ethics.Tests.Reviews;

[Trait("Rule", "ETH-22a")]
public class ModificationTests
{
    private readonly ReviewCase _case = new();

    private LeadReview Review => _case.Review;
    private Roster People => _case.Roster;

    [Fact] // rules.md 12.2, 12.4
    public void An_approval_after_modification_takes_effect_with_the_new_versions_when_it_is_verified()
    {
        Decided(Decision.ApproveAfterModification);
        Assert.False(Review.IsEffective);
        Refused.With(ReviewProblems.ModificationNotFiled, () => Verify());
        Assert.True(_case.Filed(1));
        Assert.Equal(ReviewStatus.ModificationSubmitted, Review.Status);
        Assert.False(Review.IsEffective);
        Refused.With(ReviewProblems.VoteFirst, () => _case.Concluded());
        Assert.True(Verify());
        Assert.False(Verify());
        var opinion = Opinion.Issue(
            new Issue(Guid.CreateVersion7(), "2026-LEAD-0002", new("Hospital", "Committee"), Review, [], "Verified.", 12, Roster.Today, People.Chair, Roster.Now),
            RulePacks.Current.Opinion);
        Assert.True(opinion.IsEffective);
        Assert.Equal("V2.2", Assert.Single(opinion.Versions).Version);
        Assert.Equal("V2.1", Assert.Single(Review.Modifications[0].Replaced).Version);
        _case.Concluded();
        Refused.With(ReviewProblems.NoModificationAwaited, () => Verify());
        Assert.False(_case.Filed(2));
    }

    [Fact]
    public void A_modification_that_does_not_do_is_refused_with_the_reason_and_filed_again()
    {
        Decided(Decision.ApproveAfterModification);
        _case.Filed(1);
        Assert.True(Review.RefuseModification("Section 3 still says ten years.", People.Secretary, true, Roster.Now));
        Assert.False(Review.RefuseModification("Section 3 still says ten years.", People.Secretary, true, Roster.Now));
        Refused.With(ReviewProblems.ModificationNotFiled, () => Verify());
        _case.Filed(2, "V2.3");
        Verify();
        Assert.True(Review.IsEffective);
        Assert.Equal([1, 2], Review.Modifications.Select(m => m.Number));
        Assert.Equal("V2.3", Review.Documents[0].Version);
    }

    [Fact] // facts come in any order and more than once
    public void A_filing_that_was_taken_or_belongs_to_an_earlier_opinion_changes_nothing()
    {
        Decided(Decision.ApproveAfterModification);
        Assert.True(_case.Filed(2, "V2.3"));
        Assert.False(_case.Filed(2, "V2.3"));
        Assert.False(_case.Filed(1));
        Assert.False(Review.FileModification(3, Guid.CreateVersion7(), "Other", [], Roster.Now));
        Assert.Equal("V2.3", Review.Documents[0].Version);
    }

    [Fact] // what was not looked at is not what was verified
    public void A_filing_after_the_verification_is_verified_anew()
    {
        Decided(Decision.ApproveAfterModification);
        _case.Filed(1);
        Verify();
        _case.Filed(2, "V2.3");
        Assert.False(Review.IsEffective);
        Refused.With(ReviewProblems.VoteFirst, () => _case.Concluded());
    }

    [Fact] // rules.md 12.4
    public void The_next_meeting_is_called_only_after_a_filing()
    {
        Decided(Decision.ReReviewAfterModification, votesFor: 0);
        Refused.With(ReviewProblems.ModificationNotFiled, () => Review.Schedule(ReviewCase.Call(Roster.Now.AddDays(7)), People.Secretary));
        _case.Filed(1);
        Refused.With(ReviewProblems.NoModificationAwaited, () => Verify());
        Assert.True(Review.Schedule(ReviewCase.Call(Roster.Now.AddDays(7)), People.Secretary));
        _case.InMeeting(6).Voted(5, Decision.Approve);
        Assert.Equal(2, Review.Meetings.Count);
        Assert.Equal("V2.2", Review.Documents[0].Version);
    }

    [Fact]
    [Trait("Rule", "ETH-20")]
    public void Only_the_secretary_or_the_designated_member_verifies_and_neither_with_a_conflict()
    {
        Decided(Decision.ApproveAfterModification);
        _case.Filed(1);
        Refused.With(ReviewProblems.NotTheVerifier, () => Review.VerifyModification("Seen.", People[3], false, Roster.Now));
        Review.Declare(People.Secretary, true, null, Roster.Now);
        Refused.With(MeetingProblems.Recused, () => Verify());
        Refused.With(MeetingProblems.Recused, () => Review.DesignateVerifier(People[3], People.Secretary));
        Review.DesignateVerifier(People[3], People.Chair);
        Assert.True(Review.VerifyModification("Seen.", People[3], false, Roster.Now));
    }

    private void Decided(Decision decision, int votesFor = 5) => _case.Scheduled().InMeeting().Voted(votesFor, decision).Concluded();

    private bool Verify() => Review.VerifyModification("ICF V2.2", People.Secretary, true, Roster.Now);
}
