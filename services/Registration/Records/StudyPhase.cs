using System.Text;
using System.Text.RegularExpressions;

namespace Trials.Registration.Records;

/// <summary>The phase that decides which rules apply; NA where the study has none.</summary>
internal enum StudyPhase
{
    I,
    II,
    III,
    IV,

    /// <summary>Bioequivalence: China's register has it; ClinicalTrials.gov has no such phase, and there the sponsor says so.</summary>
    BE,
    NA,
}

internal static partial class StudyPhases
{
    /// <summary>
    /// The lowest phase written, in Arabic or Roman numerals. A "Phase 1/Phase 2" trial begins with its phase 1 part, and the rules of the
    /// earlier phase are the stricter ones: taking the higher would let a first dose in humans pass by a way meant for later trials.
    /// Early Phase 1 and the former Phase 0 come before phase 1 and are held to its rules.
    /// </summary>
    public static StudyPhase Lowest(string? written)
    {
        var plain = (written ?? "").Normalize(NormalizationForm.FormKC);
        if (Bioequivalence().IsMatch(plain)) return StudyPhase.BE;
        var lowest = Phases().Matches(plain).Select(match => Number(match.Value)).DefaultIfEmpty(int.MaxValue).Min();
        return lowest switch
        {
            0 or 1 => StudyPhase.I,
            2 => StudyPhase.II,
            3 => StudyPhase.III,
            4 => StudyPhase.IV,
            _ => StudyPhase.NA,
        };
    }

    private static int Number(string numeral) => numeral switch
    {
        "I" => 1,
        "II" => 2,
        "III" => 3,
        "IV" => 4,
        _ => numeral[0] - '0',
    };

    [GeneratedRegex("生物等效性|(?<![A-Za-z])BE(?![A-Za-z])")]
    private static partial Regex Bioequivalence();

    // The EU's register lists every phase, each with its answer: "Human pharmacology (Phase I): no".
    [GeneratedRegex(@"([0-9]|(?<![A-Za-z])(IV|III|II|I)(?![A-Zc-z]))(?!\): no)")]
    private static partial Regex Phases();
}
