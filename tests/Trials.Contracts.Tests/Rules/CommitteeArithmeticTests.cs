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

    [Fact, Trait("Rule", "ETH-Q1"), Trait("Rule", "ETH-22b"), Trait("Rule", "ETH-Q2")]
    public void Quorum_and_votes_are_those_of_counting_people_one_by_one()
    {
        var compared = 0;
        for (var members = 7; members <= 25; members++)
        {
            for (var present = 0; present <= members; present++)
            {
                Assert.Equal(Sits(members, present), present >= Quorum.Needed(members));
                for (var votesFor = 0; votesFor <= present; votesFor++, compared++)
                {
                    Assert.Equal(OutnumberTheRest(members, votesFor), VoteCount.Carries(VoteRule.AllMembersGtHalf, votesFor, members, present));
                    Assert.Equal(TwoOfEveryThree(present, votesFor), VoteCount.Carries(VoteRule.AttendeesGeTwoThirds, votesFor, members, present));
                }
            }
        }
        Assert.Equal(Enumerable.Range(7, 19).Sum(n => (n + 1) * (n + 2) / 2), compared);
    }

    // Each member who is there is paired with one who is not; somebody who is there remains.
    private static bool Sits(int members, int present)
    {
        var remaining = 0;
        for (var member = 0; member < members; member++) remaining += member < present ? 1 : -1;
        return remaining > 0 && present >= 5;
    }

    // Each vote for is paired with a member who did not give one, the absent among them; a vote for remains.
    private static bool OutnumberTheRest(int members, int votesFor)
    {
        var remaining = 0;
        for (var member = 0; member < members; member++) remaining += member < votesFor ? 1 : -1;
        return remaining > 0;
    }

    // Everybody who is there and did not vote for takes two votes for away; none is owed.
    private static bool TwoOfEveryThree(int present, int votesFor)
    {
        var owed = 0;
        for (var member = 0; member < present; member++) owed += member < votesFor ? -1 : 2;
        return owed <= 0 && votesFor > 0;
    }
}
