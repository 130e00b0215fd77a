namespace Trials.Demo.Journeys;

/// <summary>What a participating committee does in the demonstration.</summary>
internal enum Way
{
    Adopts,
    AdoptsWithLocalConditions,

    /// <summary>A reviewer asks for the full board, which approves.</summary>
    BoardApproves,

    /// <summary>A reviewer declines, and the full board confirms it.</summary>
    Declines,

    /// <summary>A reviewer asks for the full board, which declines.</summary>
    BoardDeclines,
}

internal static class Ways
{
    /// <summary>Of every twenty committees most adopt; the first four already take each of the four ways.</summary>
    public static Way Of(int index) => (index % 20) switch
    {
        1 or 7 => Way.AdoptsWithLocalConditions,
        2 or 11 => Way.BoardApproves,
        3 => Way.Declines,
        15 => Way.BoardDeclines,
        _ => Way.Adopts,
    };

    /// <summary>Where direct adoption is barred only the board answers.</summary>
    public static Way AtTheBoard(int index) => Of(index) is Way.Declines or Way.BoardDeclines ? Way.BoardDeclines : Way.BoardApproves;
}
