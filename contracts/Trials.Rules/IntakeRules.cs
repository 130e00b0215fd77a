namespace Trials.Rules;

/// <summary>What intake and the sponsor's dry run judge by, and how long the alliance waits for a sponsor (rules.md 9.1, 9.3, 12.4).</summary>
public sealed record IntakeRules
{
    /// <summary>The first warning to a sponsor that has not answered, in calendar days from the return.</summary>
    public required int LapseFirstWarningDays { get; init; }

    /// <summary>From one warning to the next, and from the last one to the lapse, in calendar days.</summary>
    public required int LapseWarningIntervalDays { get; init; }

    /// <summary>So many warnings must have reached the sponsor before its application lapses; three at least.</summary>
    public required int LapseWarnings { get; init; }

    /// <summary>Completed trials that make an investigator of a drug, or of a device of high risk: PI-01, PI-03.</summary>
    public required int PiCompletedTrials { get; init; }

    /// <summary>Collecting from more people than this needs approval, unless it is for registration: HGR-09.</summary>
    public required int HgrCollectionCases { get; init; }

    /// <summary>The only reasons for which intake says that an application is not the alliance's.</summary>
    public required IReadOnlyList<OutOfScopeReason> OutOfScope { get; init; }

    /// <summary>The day of the how-manieth warning, from 1; the one after the last is the day of the lapse.</summary>
    public DateOnly WarningOn(int number, DateOnly returnedOn) =>
        returnedOn.AddDays(LapseFirstWarningDays + (number - 1) * LapseWarningIntervalDays);
}

/// <summary>Why an application is not one for the alliance.</summary>
public sealed record OutOfScopeReason
{
    public required string Code { get; init; }
    public required string En { get; init; }
    public required string Zh { get; init; }
    public required string Basis { get; init; }
}
