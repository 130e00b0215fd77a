namespace Trials.Demo.Journeys;

/// <summary>What a participating committee does in the demonstration.</summary>
internal enum Way { Adopts, AdoptsWithLocalConditions, BoardApproves, Declines, BoardDisapproves }

internal static class Ways
{
    /// <summary>Of every twenty committees most adopt; the first four already take each of the four ways.</summary>
    public static Way Of(int index) => (index % 20) switch
    {
        1 or 7 => Way.AdoptsWithLocalConditions,
        2 or 11 => Way.BoardApproves,
        3 => Way.Declines,
        15 => Way.BoardDisapproves,
        _ => Way.Adopts,
    };
}
