using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Meetings;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Rules;

namespace Trials.Ethics.Tests.Reviews;

public class LaterReviewTests
{
    [Theory] // rules.md 12.2
    [Trait("Rule", "ETH-22a")]
    [InlineData(ReviewType.Initial, "Approve ApproveAfterModification ReReviewAfterModification Disapprove")]
    [InlineData(ReviewType.Amendment, "Approve ApproveAfterModification ReReviewAfterModification Disapprove")]
    [InlineData(ReviewType.LeadTransfer, "Approve ApproveAfterModification ReReviewAfterModification Disapprove")]
    [InlineData(ReviewType.Completion, "Approve ApproveAfterModification ReReviewAfterModification Disapprove")]
    [InlineData(ReviewType.Continuing, "Continue ApproveAfterModification Suspend Terminate")]
    [InlineData(ReviewType.SeriousAdverseEvent, "Continue ApproveAfterModification Suspend Terminate")]
    [InlineData(ReviewType.Deviation, "Continue ApproveAfterModification Suspend Terminate")]
    [InlineData(ReviewType.SuspensionOrTermination, "Continue ApproveAfterModification Suspend Terminate")]
    public void Each_type_of_review_decides_what_belongs_to_it_and_nothing_else(ReviewType type, string decisions)
    {
        foreach (var decision in Enum.GetValues<Decision>())
        {
            var review = Case(type).Scheduled().InMeeting();
            for (var seat = 0; seat < 5; seat++) review.Votes(seat, decision.IsPositive() ? Vote.For : Vote.Against);
            if (decisions.Split(' ').Contains(decision.ToString())) review.Closed(decision);
            else Refused.With(ReviewProblems.DecisionNotAllowed, () => review.Closed(decision));
        }
    }

    [Theory] // to stop a study is a decision too
    [Trait("Rule", "ETH-22b")]
    [InlineData(Decision.Suspend)]
    [InlineData(Decision.Terminate)]
    public void A_study_is_stopped_by_more_than_half_of_all_members(Decision decision)
    {
        var review = Case(ReviewType.SeriousAdverseEvent).Scheduled().InMeeting();
        for (var seat = 0; seat < 4; seat++) review.Votes(seat, Vote.Against);
        Refused.With(MeetingProblems.NotCarried, () => review.Closed(decision));
        review.Votes(4, Vote.Against).Closed(decision);
        Assert.False(review.Review.IsEffective);
    }

    [Fact]
    [Trait("Rule", "ETH-22b")]
    public void What_the_committee_lets_go_on_is_not_stopped_by_its_chair()
    {
        var review = Case(ReviewType.Continuing).Scheduled().InMeeting();
        for (var seat = 0; seat < 5; seat++) review.Votes(seat, Vote.For);
        Refused.With(MeetingProblems.Carried, () => review.Closed(Decision.Terminate));
        review.Closed(Decision.Continue);
        Assert.True(review.Review.IsEffective);
    }

    [Theory]
    [Trait("Rule", "ETH-25")]
    [Trait("Rule", "MR-45")]
    [InlineData(ReviewType.Continuing, Decision.Continue, 12, 12)]
    [InlineData(ReviewType.SeriousAdverseEvent, Decision.Continue, 12, 6)]
    [InlineData(ReviewType.Amendment, Decision.Approve, 12, 6)]
    [InlineData(ReviewType.Amendment, Decision.Approve, 3, 3)]
    public void Only_a_continuing_review_prolongs_the_validity(ReviewType type, Decision decision, int months, int validMonths)
    {
        var first = new ReviewCase().Scheduled().InMeeting().Voted(5, Decision.Approve);
        var inForce = Issue(first, 6);
        var later = Issue(first.Later(type).Scheduled().InMeeting().Voted(5, decision), months, inForce);
        Assert.Equal(Roster.Today.AddMonths(validMonths), later.ValidUntil);
        Assert.Equal(inForce.Id, later.Supersedes);
        Assert.Equal((type, ReviewMode.FullBoard), (later.Type, later.Mode));
        Assert.NotNull(later.SubjectId);
    }

    [Fact]
    public void A_later_review_of_a_withdrawn_trial_is_withdrawn()
    {
        var first = new ReviewCase();
        first.Review.Withdraw();
        Assert.Equal(ReviewStatus.Withdrawn, first.Later(ReviewType.Amendment).Review.Status);
    }

    private static ReviewCase Case(ReviewType type) => type is ReviewType.Initial ? new ReviewCase() : new ReviewCase().Later(type);

    private static Opinion Issue(ReviewCase of, int months, Opinion? inForce = null) => Opinion.Issue(
        new Issue(Guid.CreateVersion7(), "2026-LEAD-0001", new("Hospital", "Committee"), of.Review, [], "Sound.", months, Roster.Today, of.Roster.Chair, Roster.Now,
            inForce, inForce),
        RulePacks.Current.Opinion);
}
