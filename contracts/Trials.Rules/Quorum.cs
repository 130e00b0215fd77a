namespace Trials.Rules;

/// <summary>How many members must be present for a committee to sit (ETH-Q1).</summary>
public static class Quorum
{
    /// <summary>However small the committee, fewer than five never sit.</summary>
    public const int Floor = 5;

    /// <summary>
    /// More than half of the members, and at least five. The categories that must be present as well, and the members recused, who do not
    /// count towards it (ETH-Q3), are looked at by whoever knows the people.
    /// </summary>
    public static int Needed(int members)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(members);
        return Math.Max(Floor, (members / 2) + 1);
    }
}
