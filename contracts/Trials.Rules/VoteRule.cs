namespace Trials.Rules;

/// <summary>Whose votes a decision is measured against.</summary>
public enum VoteRule
{
    /// <summary>More than half of all members, the absent included: medical research (ETH-22b).</summary>
    AllMembersGtHalf,

    /// <summary>Two thirds or more of those attending: committees registered under the science-ethics Measures (rules.md 2.4).</summary>
    AttendeesGeTwoThirds,
}
