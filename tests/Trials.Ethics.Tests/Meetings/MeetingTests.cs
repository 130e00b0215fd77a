using Trials.Ethics.Meetings;
using Trials.Rules;

namespace Trials.Ethics.Tests.Meetings;

public class MeetingTests
{
    private static readonly MeetingRules Rules = MeetingRules.Of(RulePacks.Current.Committee);
    private readonly Roster _roster = new();

    [Theory, Trait("Rule", "ETH-Q1")] // rules.md 2.4
    [InlineData(7, 5)]
    [InlineData(9, 5)]
    [InlineData(11, 6)]
    [InlineData(12, 7)]
    [InlineData(15, 8)]
    public void A_meeting_opens_with_its_quorum_and_not_with_one_fewer(int members, int quorum)
    {
        var roster = new Roster(members);
        Open(roster, roster.First(quorum));
        Refused.With(MeetingProblems.NoQuorum, () => Open(roster, roster.First(quorum - 1)));
    }

    [Fact, Trait("Rule", "ETH-22b")] // rules.md 14 case 2
    public void Of_nine_members_with_five_present_four_votes_do_not_carry()
    {
        var meeting = Voted(Open(_roster, _roster.First(5)), votesFor: 4, votesAgainst: 1);
        Assert.False(meeting.Carries(Vote.For));
        Assert.True(Voted(Open(_roster, _roster.First(5)), votesFor: 5).Carries(Vote.For));
    }

    [Theory, Trait("Rule", "ETH-Q1")]
    [InlineData("ethics.no_medical_present", 2, 3, 4, 7, 8)]
    [InlineData("ethics.no_external_present", 0, 1, 2, 5, 6)]
    [InlineData("ethics.no_quorum", 0, 1, 2, 3)]
    public void A_category_that_is_missing_is_named(string code, params int[] seats) =>
        Assert.Equal(code, Assert.Throws<Primitives.RuleViolationException>(() => Open(_roster, _roster.People(seats))).Problem.Code);

    [Fact, Trait("Rule", "ETH-Q1")]
    public void Medical_members_alone_cannot_sit()
    {
        var roster = new Roster(12);
        Refused.With(MeetingProblems.NoNonMedicalPresent, () => Open(roster, roster.People(0, 1, 5, 6, 9, 10, 11)));
    }

    [Fact, Trait("Rule", "ETH-Q1")]
    public void One_sex_alone_cannot_sit()
    {
        var seats = _roster.Seats.Select(s => s with { Sex = Trials.Ethics.Committees.Sex.Male }).ToList();
        Refused.With(MeetingProblems.OneSexPresent,
            () => Meeting.Open(seats, _roster.First(5), [], Rules, _roster.Chair, Roster.Now));
    }

    [Fact, Trait("Rule", "ETH-Q3")] // the recused do not count towards the quorum
    public void A_recused_member_does_not_make_the_quorum()
    {
        Refused.With(MeetingProblems.NoQuorum, () => Open(_roster, _roster.First(5), recused: _roster[4]));
        Open(_roster, _roster.First(6), recused: _roster[5]);
    }

    [Fact, Trait("Rule", "ETH-Q3")] // they stay in the denominator
    public void A_recused_member_stays_among_all_members()
    {
        var meeting = Voted(Open(_roster, _roster.First(6), recused: _roster[5]), votesFor: 4, votesAgainst: 1);
        Assert.Equal(9, meeting.Count().AllMembers);
        Assert.False(meeting.Carries(Vote.For));
    }

    [Fact, Trait("Rule", "ETH-20"), Trait("Rule", "ETH-22b")]
    public void The_vote_of_a_member_who_turns_out_to_have_a_conflict_no_longer_counts()
    {
        var meeting = Voted(Open(_roster, _roster.First(6)), votesFor: 5).Recuse(_roster[2]);
        Assert.False(meeting.Carries(Vote.For));
        Refused.With(MeetingProblems.Recused, () => meeting.Recuse(_roster[5]).Cast(_roster[5], Vote.For, null, Roster.Now));
    }

    [Fact, Trait("Rule", "ETH-Q1")] // the quorum holds during the vote
    public void A_vote_cannot_be_closed_when_the_quorum_is_lost()
    {
        var meeting = Open(_roster, _roster.First(5)).Recuse(_roster[1]);
        Refused.With(MeetingProblems.NoQuorum, () => meeting.Close(_roster.Chair, Roster.Now));
    }

    [Fact, Trait("Rule", "ETH-Q2"), Trait("Rule", "ETH-Q4")]
    public void Only_members_who_are_there_vote_and_only_once()
    {
        var meeting = Open(_roster, _roster.First(5));
        Refused.With(MeetingProblems.NotAttending, () => meeting.Cast(_roster[6], Vote.For, null, Roster.Now));
        Refused.With(MeetingProblems.AttendeeNotAMember, () => Open(_roster, [.. _roster.First(5), _roster.Secretary]));
        Refused.With(MeetingProblems.AttendeeTwice, () => Open(_roster, [.. _roster.First(5), _roster[0]]));
        var voted = meeting.Cast(_roster[0], Vote.For, null, Roster.Now);
        Assert.Same(voted, voted.Cast(_roster[0], Vote.For, null, Roster.Now));
        Refused.With(MeetingProblems.AlreadyVoted, () => voted.Cast(_roster[0], Vote.Against, "no", Roster.Now));
    }

    [Theory, Trait("Rule", "ETH-22c")]
    [InlineData("Against")]
    [InlineData("Abstain")]
    public void A_dissent_keeps_its_reason(string vote)
    {
        var meeting = Open(_roster, _roster.First(5));
        Refused.With(MeetingProblems.ReasonRequired, () => meeting.Cast(_roster[1], Enum.Parse<Vote>(vote), " ", Roster.Now));
        Assert.Equal("why", meeting.Cast(_roster[1], Enum.Parse<Vote>(vote), "why", Roster.Now).Ballots[0].Reason);
    }

    [Fact, Trait("Rule", "ETH-Q2")]
    public void Nobody_votes_after_the_close()
    {
        var meeting = Open(_roster, _roster.First(5)).Close(_roster.Chair, Roster.Now);
        Refused.With(MeetingProblems.VoteIsClosed, () => meeting.Cast(_roster[0], Vote.For, null, Roster.Now));
        Refused.With(MeetingProblems.VoteIsClosed, () => meeting.Close(_roster.Chair, Roster.Now));
    }

    [Fact]
    public void A_meeting_is_repeated_only_when_it_can_decide_nothing()
    {
        var meeting = Open(_roster, _roster.First(5));
        Assert.True(meeting.MayBeRepeated(Roster.Now));
        var some = Voted(meeting, votesFor: 3);
        Assert.False(some.MayBeRepeated(Roster.Now));
        Assert.True(some.MayBeRepeated(Roster.Now.AddDays(1)));
        Assert.True(Voted(meeting, votesFor: 4, votesAgainst: 1).MayBeRepeated(Roster.Now));
        Assert.False(Voted(meeting, votesFor: 5).MayBeRepeated(Roster.Now.AddDays(1)));
    }

    private Meeting Voted(Meeting meeting, int votesFor, int votesAgainst = 0)
    {
        for (var seat = 0; seat < votesFor; seat++) meeting = meeting.Cast(_roster[seat], Vote.For, null, Roster.Now);
        for (var seat = votesFor; seat < votesFor + votesAgainst; seat++)
        {
            meeting = meeting.Cast(_roster[seat], Vote.Against, "no", Roster.Now);
        }
        return meeting;
    }

    private static Meeting Open(Roster roster, IReadOnlyList<Guid> attendees, params Guid[] recused) =>
        Meeting.Open(roster.Seats, attendees, recused, Rules, roster.Chair, Roster.Now);
}
