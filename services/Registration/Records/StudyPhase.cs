namespace Trials.Registration.Records;

/// <summary>The phase that decides which rules apply; NA where the study has none.</summary>
internal enum StudyPhase
{
    I,
    II,
    III,
    IV,

    /// <summary>Bioequivalence. ClinicalTrials.gov has no such phase, so it is never read from a record; the sponsor says so.</summary>
    BE,
    NA,
}

internal static class StudyPhases
{
    /// <summary>
    /// The lowest phase written. A "Phase 1/Phase 2" trial begins with its phase 1 part, and the rules of the earlier phase are the
    /// stricter ones: taking the higher would let a first dose in humans pass by a way meant for later trials.
    /// Early Phase 1 and the former Phase 0 come before phase 1 and are held to its rules.
    /// </summary>
    public static StudyPhase Lowest(string? written)
    {
        var lowest = (written ?? "").Where(char.IsAsciiDigit).Select(digit => digit - '0').DefaultIfEmpty(int.MaxValue).Min();
        return lowest switch
        {
            0 or 1 => StudyPhase.I,
            2 => StudyPhase.II,
            3 => StudyPhase.III,
            4 => StudyPhase.IV,
            _ => StudyPhase.NA,
        };
    }
}
