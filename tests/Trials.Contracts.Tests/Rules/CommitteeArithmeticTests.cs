namespace Trials.Rules.Tests;

public class CommitteeArithmeticTests
{
    [Theory]
    [InlineData(7, 5, 4)]
    [InlineData(9, 5, 5)]
    [InlineData(11, 6, 6)]
    [InlineData(12, 7, 7)]
    [InlineData(15, 8, 8)]
    public void The_quorum_and_the_votes_are_those_of_the_table_in_rules_md_2_4_ETH_Q1_ETH_22b(int members, int quorum, int votes)
    {
        Assert.Equal(quorum, Quorum.Needed(members));
        Assert.Equal(votes, VoteCount.Needed(VoteRule.AllMembersGtHalf, members, attendees: quorum));
        Assert.True(VoteCount.Carries(VoteRule.AllMembersGtHalf, votes, members, attendees: members));
        Assert.False(VoteCount.Carries(VoteRule.AllMembersGtHalf, votes - 1, members, attendees: members));
    }

    [Fact]
    public void Of_nine_members_five_present_and_four_in_favour_do_not_carry_ETH_22b()
    {
        Assert.False(VoteCount.Carries(VoteRule.AllMembersGtHalf, votesFor: 4, allMembers: 9, attendees: 5));
        Assert.True(VoteCount.Carries(VoteRule.AllMembersGtHalf, votesFor: 5, allMembers: 9, attendees: 5));
    }

    [Theory]
    [InlineData(5, 4)]
    [InlineData(6, 4)]
    [InlineData(7, 5)]
    [InlineData(9, 6)]
    public void A_science_ethics_committee_needs_two_thirds_of_those_attending(int attendees, int votes)
    {
        Assert.True(VoteCount.Carries(VoteRule.AttendeesGeTwoThirds, votes, allMembers: 15, attendees));
        Assert.False(VoteCount.Carries(VoteRule.AttendeesGeTwoThirds, votes - 1, allMembers: 15, attendees));
    }

    [Fact]
    public void Nobody_attending_carries_nothing()
    {
        Assert.False(VoteCount.Carries(VoteRule.AttendeesGeTwoThirds, votesFor: 0, allMembers: 9, attendees: 0));
        Assert.False(VoteCount.Carries(VoteRule.AllMembersGtHalf, votesFor: 0, allMembers: 9, attendees: 0));
    }

    [Fact]
    public void Only_members_who_attend_vote_ETH_Q2()
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => VoteCount.Carries(VoteRule.AllMembersGtHalf, votesFor: 6, allMembers: 9, attendees: 5));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => VoteCount.Carries(VoteRule.AllMembersGtHalf, votesFor: 5, allMembers: 9, attendees: 10));
    }

    [Fact]
    public void However_the_numbers_fall_the_majority_of_all_members_is_more_than_half_and_one_vote_less_is_not()
    {
        for (var members = 1; members <= 60; members++)
        {
            var votes = VoteCount.Needed(VoteRule.AllMembersGtHalf, members, attendees: members);
            Assert.True(2 * votes > members && 2 * (votes - 1) <= members);
            Assert.True(Quorum.Needed(members) >= Quorum.Floor && 2 * Quorum.Needed(members) > members);
        }
    }
}
