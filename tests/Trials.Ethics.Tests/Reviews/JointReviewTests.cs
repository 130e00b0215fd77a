using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Meetings;
using Trials.Ethics.Reviews;

namespace Trials.Ethics.Tests.Reviews;

public class JointReviewTests
{
    private static readonly DateOnly WindowClosesOn = Roster.Today.AddDays(3);
    private readonly ReviewCase _case = new();
    private readonly Guid _participant = Guid.CreateVersion7();

    private LeadReview Review => _case.Review;
    private Roster People => _case.Roster;

    [Fact] // three working days of the rule pack, from the acceptance on a Monday
    [Trait("Rule", "MR-21")]
    public void The_window_is_counted_in_working_days_from_the_acceptance() =>
        Assert.Equal(new DateOnly(2026, 11, 26), Review.CommentsUntil());

    [Fact]
    [Trait("Rule", "MR-21")]
    public void A_participant_comments_until_the_window_closes_and_the_lead_until_its_vote_is_closed()
    {
        Raise("On the last day", _participant, WindowClosesOn);
        Refused.With(ReviewProblems.WindowClosed, () => Raise("A day late", _participant, WindowClosesOn.AddDays(1)));
        _case.Scheduled().InMeeting();
        Refused.With(ReviewProblems.QuestionsClosed, () => Raise("In the meeting", _participant));
        Raise("In the meeting", People.OrganisationId, WindowClosesOn.AddDays(9));
        _case.Voted(5, Decision.Approve);
        Refused.With(ReviewProblems.QuestionsClosed, () => Raise("After the vote", People.OrganisationId));
    }

    [Fact]
    [Trait("Rule", "MR-20")]
    [Trait("Rule", "SEED-05")]
    public void Comments_of_several_committees_become_one_question_that_keeps_where_it_came_from()
    {
        Raise("Why this dose?", _participant);
        Raise("Is the dose safe?", People.OrganisationId);
        Raise("Who pays?", _participant);
        var (question, isNew) = Review.Issue("Please justify the dose.", [1, 2], People.Secretary, Roster.Now);
        Assert.Equal((1, true), (question.Number, isNew));
        Assert.Equal([1, 2], question.Comments);
        Assert.Equal([1, 1, null], Review.Comments.Select(c => c.Question));
        Assert.False(Review.Issue("Please justify the dose.", [1, 2], People.Secretary, Roster.Now).IsNew);
        Refused.With(ReviewProblems.CommentHandled, () => Review.Issue("Dose again", [2, 3], People.Secretary, Roster.Now));
        Refused.With(ReviewProblems.NoSuchComment, () => Review.Issue("Which?", [4], People.Secretary, Roster.Now));
    }

    [Fact]
    [Trait("Rule", "MR-23")]
    public void An_approval_waits_until_every_comment_is_handled_and_every_question_answered()
    {
        Raise("Why this dose?", _participant);
        Raise("A remark.", _participant);
        _case.Scheduled().InMeeting().Voted(5, Decision.Approve);
        Refused.With(ReviewProblems.CommentsOpen, Conclude);
        Review.Discard(2, "Not a question.", People.Secretary);
        Review.Issue("Why this dose?", [1], People.Secretary, Roster.Now);
        Refused.With(ReviewProblems.QuestionsUnanswered, Conclude);
        Review.Answer(1, "See section 5.", [], Guid.CreateVersion7(), Roster.Now);
        Conclude();
    }

    [Fact]
    [Trait("Rule", "MR-23")]
    public void A_question_is_answered_once_with_the_documents_it_changed()
    {
        Review.Issue("Why this dose?", [], People.Secretary, Roster.Now);
        var sponsor = Guid.CreateVersion7();
        Refused.With(ReviewProblems.NoSuchDocument, () => Review.Answer(1, "x", [new("XYZ", "V2")], sponsor, Roster.Now));
        Refused.With(ReviewProblems.NoSuchQuestion, () => Review.Answer(2, "x", [], sponsor, Roster.Now));
        Assert.True(Review.Answer(1, "See the form.", [new("ICF", "V2.2")], sponsor, Roster.Now));
        Assert.False(Review.Answer(1, "See the form.", [new("ICF", "V2.2")], sponsor, Roster.Now));
        Refused.With(ReviewProblems.AlreadyAnswered, () => Review.Answer(1, "Other.", [], sponsor, Roster.Now));
        Assert.Equal([new DocumentChange("ICF", "V2.2")], Review.Questions[0].Changes);
    }

    [Fact]
    [Trait("Rule", "MR-23")]
    public void When_an_answer_does_not_do_the_same_is_asked_again_and_until_then_once()
    {
        Comment RaiseAgain() => Review.Raise(People.OrganisationId, People[2], "Which dose?", Roster.Today, WindowClosesOn, Roster.Now);
        Assert.Equal(RaiseAgain(), RaiseAgain());
        Review.Issue("Which dose?", [1], People.Secretary, Roster.Now);
        Review.Issue("Why?", [], People.Secretary, Roster.Now);
        Assert.False(Review.Issue("Why?", [], People.Secretary, Roster.Now).IsNew);
        Assert.Equal(1, RaiseAgain().Number);
        foreach (var number in (int[])[1, 2]) Review.Answer(number, "I do not understand.", [], Review.SponsorId, Roster.Now);
        Assert.Equal((2, 2), (RaiseAgain().Number, RaiseAgain().Number));
        Assert.True(Review.Issue("Which dose?", [2], People.Secretary, Roster.Now).IsNew);
        Assert.True(Review.Issue("Why?", [], People.Secretary, Roster.Now).IsNew);
        Assert.False(Review.Issue("Which dose?", [1], People.Secretary, Roster.Now).IsNew);
        Assert.Equal([null, null], Review.Questions.Skip(2).Select(q => q.Answer));
    }

    [Fact]
    [Trait("Rule", "ETH-20")]
    public void A_conflicted_person_neither_comments_nor_names_reviewers_nor_calls_the_meeting_nor_asks()
    {
        Raise("Why this dose?", _participant);
        Review.Declare(People.Secretary, true, null, Roster.Now);
        Refused.With(MeetingProblems.Recused, () => Review.Raise(
            People.OrganisationId, People.Secretary, "Mine", Roster.Today, WindowClosesOn, Roster.Now));
        Refused.With(MeetingProblems.Recused, () => Review.Assign(People.People(1, 2), People.Secretary));
        Refused.With(MeetingProblems.Recused, () => Review.Issue("Mine", [1], People.Secretary, Roster.Now));
        Refused.With(MeetingProblems.Recused, () => Review.Discard(1, "Mine", People.Secretary));
        Review.Assign(People.People(1, 2), People.Chair);
        Refused.With(MeetingProblems.Recused, () => Review.Schedule(ReviewCase.Call(Roster.Now), People.Secretary));
    }

    private void Conclude() => Review.Conclude(Guid.CreateVersion7(), People.Chair);

    private Comment Raise(string text, Guid organisation, DateOnly? today = null) =>
        Review.Raise(organisation, Guid.CreateVersion7(), text, today ?? Roster.Today, WindowClosesOn, Roster.Now);
}
