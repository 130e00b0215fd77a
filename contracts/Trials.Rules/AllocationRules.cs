namespace Trials.Rules;

/// <summary>How sites are weighed and what is shown about patients (rules.md 9.6). Published, as MR-64 and ALLOC-07 ask.</summary>
public sealed record AllocationRules
{
    /// <summary>ALLOC-03.</summary>
    public required ScoreWeights ScoreWeights { get; init; }

    /// <summary>A guard on an investigator's load: PI-05.</summary>
    public required int PiActiveTrialsWarn { get; init; }

    /// <summary>A goal for the dashboard only: ALLOC-08, GOAL-04.</summary>
    public required int ResearchBedGoalPercent { get; init; }

    /// <summary>Counts of people below this are not shown: REC-06.</summary>
    public required int SmallCountSuppression { get; init; }
}
