namespace Trials.Rules;

/// <summary>Whether a vote carries. It counts only; who may vote is decided before (ETH-Q2, ETH-Q3, ETH-Q4).</summary>
public static class VoteCount
{
    /// <summary>The votes in favour that carry a decision; never none.</summary>
    public static int Needed(VoteRule rule, int allMembers, int attendees)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(allMembers);
        ArgumentOutOfRangeException.ThrowIfNegative(attendees);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(attendees, allMembers);
        return rule switch
        {
            VoteRule.AllMembersGtHalf => (allMembers / 2) + 1,
            VoteRule.AttendeesGeTwoThirds => Math.Max(1, ((2 * attendees) + 2) / 3),
        };
    }

    /// <summary>
    /// Under <see cref="VoteRule.AllMembersGtHalf"/> the absent and, by default, the recused stay in <paramref name="allMembers"/>
    /// (ETH-22b, ETH-Q3): of nine members, five present and four in favour do not carry.
    /// </summary>
    public static bool Carries(VoteRule rule, int votesFor, int allMembers, int attendees)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(votesFor);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(votesFor, attendees);
        return votesFor >= Needed(rule, allMembers, attendees);
    }
}
