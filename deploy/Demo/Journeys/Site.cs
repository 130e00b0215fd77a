using Trials.Demo.Alliance;

namespace Trials.Demo.Journeys;

/// <summary>One hospital's place in the trial, and what has become of it.</summary>
internal sealed class Site(Guid id, int number, string name)
{
    public Guid Id { get; } = id;

    public int Number { get; } = number;

    /// <summary>What the record calls it; may be empty.</summary>
    public string Name { get; } = name;

    public Hospital Hospital { get; set; } = null!;

    /// <summary>How its committee answers the lead opinion; the lead site has none.</summary>
    public Way? Way { get; set; }

    /// <summary>Places offered to it, and accepted.</summary>
    public int Places { get; set; }

    public bool IsActive { get; set; }

    /// <summary>Participants in screening, by their id in Recruitment.</summary>
    public Queue<Guid> Screened { get; } = new();

    public int Enrolled { get; set; }

    public int Attempted { get; set; }

    public int Refused { get; set; }
}

/// <summary>The ways a participating committee may take in the demonstration.</summary>
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

    public static bool IsPositive(this Way? way) => way is not (Way.Declines or Way.BoardDisapproves);
}
