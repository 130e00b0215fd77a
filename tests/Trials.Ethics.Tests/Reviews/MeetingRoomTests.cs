using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Meetings;
using Trials.Ethics.Reviews;
using Trials.Rules;

namespace Trials.Ethics.Tests.Reviews;

public class MeetingRoomTests
{
    private readonly ReviewCase _case = new ReviewCase().Scheduled();

    private LeadReview Review => _case.Review;
    private Roster People => _case.Roster;

    [Fact]
    [Trait("Rule", "ETH-Q1")]
    public void The_quorum_is_read_while_members_come_and_go()
    {
        foreach (var member in People.People(0, 1, 5, 6)) Review.Arrive(member, People.Seats, Roster.Now);
        var quorum = Now();
        Assert.Equal((5, 4), (quorum.Needed, quorum.Present));
        Assert.Equal(["ethics.no_quorum", "ethics.no_non_medical_present", "ethics.no_external_present"], quorum.Missing.Select(m => m.Problem.Code));
        Assert.Contains("5 members", quorum.Missing[0].ToString(), StringComparison.Ordinal);
        Review.Arrive(People[3], People.Seats, Roster.Now);
        Assert.Empty(Now().Missing);
        Review.Leave(People[3], People.Seats, Roster.Now);
        Assert.Equal(4, Now().Present);
        Refused.With(MeetingProblems.NoQuorum, () => Open());
        Review.Arrive(People[3], People.Seats, Roster.Now);
        Open();
        Assert.Equal(People.People(0, 1, 5, 6, 3).ToHashSet(), Review.Meetings[0].Attendees.ToHashSet());
        Assert.Equal(7, Review.Meetings[0].Passages.Count);
    }

    [Fact]
    [Trait("Rule", "ETH-Q2")]
    public void A_member_who_left_does_not_vote_and_the_quorum_is_counted_without_them()
    {
        _case.InMeeting();
        Review.Cast(People[0], Vote.For, null, Roster.Now);
        Review.Leave(People[4], People.Seats, Roster.Now);
        Refused.With(MeetingProblems.NotAttending, () => Review.Cast(People[4], Vote.For, null, Roster.Now));
        for (var seat = 1; seat < 4; seat++) _case.Votes(seat, Vote.For);
        Refused.With(MeetingProblems.NoQuorum, () => _case.Closed(Decision.Approve));
        Review.Arrive(People[4], People.Seats, Roster.Now);
        _case.Votes(4, Vote.For).Closed(Decision.Approve);
    }

    [Fact]
    [Trait("Rule", "ETH-Q2")]
    public void A_vote_given_stays_when_its_member_leaves()
    {
        _case.InMeeting(6);
        for (var seat = 0; seat < 5; seat++) _case.Votes(seat, Vote.For);
        Review.Leave(People[0], People.Seats, Roster.Now);
        _case.Closed(Decision.Approve);
        Assert.Equal((5, 6), (Review.Meetings[0].Count().For, Review.Meetings[0].Count().Present));
    }

    [Fact]
    [Trait("Rule", "ETH-08b")]
    [Trait("Rule", "ETH-Q4")]
    [Trait("Rule", "MR-21")]
    public void Consultants_and_observers_are_recorded_and_never_counted()
    {
        var (consultant, observer) = (Guid.CreateVersion7(), new Observer(Guid.CreateVersion7(), Guid.CreateVersion7()));
        var guests = new Guests([consultant], [observer]);
        Refused.With(MeetingProblems.NoQuorum, () => Review.OpenMeeting(
            People.Seats, People.First(4), ReviewCase.Rules, People.Chair, Roster.Now, guests));
        Review.OpenMeeting(People.Seats, People.First(5), ReviewCase.Rules, People.Chair, Roster.Now, guests);
        Assert.Equal((guests, 5), (Review.Meetings[0].Guests, Review.Meetings[0].Quorum().Present));
        foreach (var guest in (Guid[])[consultant, observer.PersonId])
        {
            Review.Declare(guest, false, null, Roster.Now);
            Refused.With(MeetingProblems.NotAttending, () => Review.Cast(guest, Vote.For, null, Roster.Now));
            Refused.With(MeetingProblems.AttendeeNotAMember, () => Review.Arrive(guest, People.Seats, Roster.Now));
        }
    }

    [Fact] // a vote for is dissent too when the committee decides against
    [Trait("Rule", "ETH-22c")]
    public void A_vote_that_differs_from_the_decision_says_why_before_the_close()
    {
        _case.InMeeting(7);
        for (var seat = 0; seat < 5; seat++) _case.Votes(seat, Vote.Against);
        _case.Votes(5, Vote.For).Votes(6, Vote.For);
        Refused.With(MeetingProblems.DissentMissing, () => _case.Closed(Decision.Disapprove));
        Refused.With(MeetingProblems.NoVoteToExplain, () => Review.WriteDissent(People[7], "I was not there."));
        Assert.True(Review.WriteDissent(People[5], "The risk is small."));
        Assert.False(Review.WriteDissent(People[5], "The risk is small."));
        Refused.With(MeetingProblems.AlreadyVoted, () => Review.WriteDissent(People[5], "Another reason."));
        Refused.With(MeetingProblems.DissentMissing, () => _case.Closed(Decision.Disapprove));
        Review.WriteDissent(People[6], "The benefit is large.");
        _case.Closed(Decision.Disapprove);
    }

    [Theory]
    [Trait("Rule", "ETH-22b")]
    [InlineData(4, 6, true)]
    [InlineData(3, 6, false)]
    [InlineData(5, 7, true)]
    [InlineData(4, 7, false)]
    public void Under_the_other_rule_two_thirds_of_those_who_took_part_decide(int votesFor, int present, bool carries)
    {
        var rules = ReviewCase.Rules with { VoteRule = VoteRule.AttendeesGeTwoThirds };
        foreach (var member in People.First(present)) Review.Declare(member, false, null, Roster.Now);
        Review.OpenMeeting(People.Seats, People.First(present), rules, People.Chair, Roster.Now);
        for (var seat = 0; seat < present; seat++) _case.Votes(seat, seat < votesFor ? Vote.For : Vote.Against);
        if (carries) _case.Closed(Decision.Approve);
        else Refused.With(MeetingProblems.NotCarriedByAttendees, () => _case.Closed(Decision.Approve));
    }

    private void Open() => Review.OpenMeeting(People.Seats, [], ReviewCase.Rules, People.Chair, Roster.Now);

    private QuorumState Now() => Review.QuorumNow(People.Seats, ReviewCase.Rules);
}
