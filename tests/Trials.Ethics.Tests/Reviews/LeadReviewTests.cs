using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Ethics.Reviews;

namespace Trials.Ethics.Tests.Reviews;

public class LeadReviewTests
{
    private readonly ReviewCase _case = new();

    private LeadReview Review => _case.Review;
    private Roster People => _case.Roster;

    [Fact, Trait("Rule", "ETH-15"), Trait("Rule", "MR-22")]
    public void A_review_goes_from_acceptance_to_its_decision()
    {
        _case.Scheduled().InMeeting().Voted(5, Decision.Approve);
        Review.Conclude(Guid.CreateVersion7(), Guid.CreateVersion7());
        Assert.Equal(ReviewStatus.Decided, Review.Status);
        Assert.True(Review.IsEffective);
    }

    [Theory, Trait("Rule", "ETH-22b")] // rules.md 14 case 2
    [InlineData(Decision.Approve)]
    [InlineData(Decision.ApproveAfterModification)]
    public void Four_of_nine_votes_do_not_approve(Decision decision)
    {
        _case.Scheduled().InMeeting(6);
        Refused.With(MeetingProblems.NotCarried, () => _case.Voted(4, decision));
        Assert.Equal(ReviewStatus.InMeeting, Review.Status);
    }

    [Fact, Trait("Rule", "ETH-20")] // whoever is out of the vote is out of the opinion, by whatever right they would sign it
    public void A_conflicted_chair_does_not_issue_the_opinion()
    {
        _case.Scheduled();
        Review.Declare(People[8], true, "spouse works for the sponsor", Roster.Now);
        _case.InMeeting().Voted(5, Decision.Approve);

        Refused.With(MeetingProblems.Recused, () => Review.Conclude(Guid.CreateVersion7(), People[8]));
    }

    [Fact, Trait("Rule", "ETH-22b")] // a disapproval is a decision too
    public void A_chair_does_not_disapprove_without_the_votes()
    {
        _case.Scheduled().InMeeting();
        Refused.With(MeetingProblems.NotCarried, () => _case.Voted(0, Decision.Disapprove));
    }

    [Fact, Trait("Rule", "ETH-30")] // nobody, the chair neither, replaces the committee's decision
    public void What_the_committee_approved_is_not_disapproved_by_its_chair()
    {
        _case.Scheduled().InMeeting();
        Refused.With(MeetingProblems.Carried, () => _case.Voted(5, Decision.Disapprove));
    }

    [Theory, Trait("Rule", "ETH-22a")] // rules.md 12.2: what an initial review may decide
    [InlineData(Decision.Continue)]
    [InlineData(Decision.Suspend)]
    [InlineData(Decision.Terminate)]
    public void An_initial_review_decides_only_what_belongs_to_it(Decision decision)
    {
        _case.Scheduled().InMeeting();
        Refused.With(ReviewProblems.DecisionNotAllowed, () => _case.Voted(0, decision));
    }

    [Fact, Trait("Rule", "ETH-20")]
    public void A_member_votes_only_after_declaring()
    {
        _case.Scheduled();
        Review.OpenMeeting(People.Seats, People.First(5), ReviewCase.Rules, People.Chair, Roster.Now);
        Refused.With(DeclarationProblems.DeclareFirst, () => Review.Cast(People[1], Vote.For, null, Roster.Now));
        Review.Declare(People[1], true, "spouse works for the sponsor", Roster.Now);
        Refused.With(MeetingProblems.Recused, () => Review.Cast(People[1], Vote.For, null, Roster.Now));
    }

    [Fact, Trait("Rule", "ETH-20")] // a conflict takes a reviewer out, and the quorum is counted without them
    public void A_conflicted_member_is_no_reviewer_and_not_in_the_quorum()
    {
        Review.Assign([People[1]], People.Secretary);
        Review.Declare(People[1], true, null, Roster.Now);
        Assert.Equal(ReviewStatus.Accepted, Review.Status);
        Refused.With(DeclarationProblems.ReviewerConflicted, () => Review.Assign([People[1]], People.Secretary));
        Review.Assign([People[2]], People.Secretary);
        Review.Schedule(ReviewCase.Call(Roster.Now), People.Secretary);
        Refused.With(MeetingProblems.NoQuorum,
            () => Review.OpenMeeting(People.Seats, People.First(5), ReviewCase.Rules, People.Chair, Roster.Now));
        Refused.With(DeclarationProblems.CannotBeTakenBack, () => Review.Declare(People[1], false, null, Roster.Now));
    }

    [Fact, Trait("Rule", "ETH-20")]
    public void A_conflicted_chair_does_not_open_the_meeting()
    {
        _case.Scheduled();
        Review.Declare(People.Chair, true, null, Roster.Now);
        Refused.With(MeetingProblems.Recused,
            () => Review.OpenMeeting(People.Seats, People.First(9), ReviewCase.Rules, People.Chair, Roster.Now));
        Assert.True(Review.OpenMeeting(People.Seats, People.First(9), ReviewCase.Rules, People[1], Roster.Now));
    }

    [Fact, Trait("Rule", "ETH-15")]
    public void Steps_come_in_their_order()
    {
        Refused.With(ReviewProblems.AssignFirst, () => Review.Schedule(ReviewCase.Call(Roster.Now), People.Secretary));
        Refused.With(ReviewProblems.ScheduleFirst, () => _case.InMeeting());
        Refused.With(MeetingProblems.NotOpen, () => Review.Cast(People[0], Vote.For, null, Roster.Now));
        Refused.With(MeetingProblems.NotOpen, () => Review.CloseVote(Decision.Approve, Roster.Today, People.Chair, Roster.Now));
        Refused.With(ReviewProblems.VoteFirst, () => Review.Conclude(Guid.CreateVersion7(), Guid.CreateVersion7()));
    }

    [Fact]
    public void A_repeated_command_changes_nothing()
    {
        _case.Scheduled().InMeeting().Voted(5, Decision.Approve);
        Assert.False(Review.CloseVote(Decision.Approve, Roster.Today, People.Chair, Roster.Now));
        Assert.False(Review.Cast(People[0], Vote.For, null, Roster.Now));
        Assert.False(Review.Declare(People[0], false, null, Roster.Now));
    }

    [Fact]
    public void Nothing_is_done_on_a_withdrawn_trial()
    {
        _case.Scheduled();
        Review.Withdraw();
        Refused.With(ReviewProblems.Withdrawn, () => _case.InMeeting());
    }
}
