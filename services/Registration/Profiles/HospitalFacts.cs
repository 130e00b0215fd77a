namespace Trials.Registration.Profiles;

/// <summary>How a hospital is graded, lowest first (INST-01, INST-03, INST-05).</summary>
internal enum HospitalGrade { Unknown, Below, SecondaryA, Tertiary, TertiaryA }

/// <summary>What a hospital says of itself for one site.</summary>
/// <param name="Grade">Its grade, from Directory.</param>
/// <param name="Code">The investigator that the site names, known to the profile or not.</param>
/// <param name="Investigator">As the profile has them; null when it has none of that code.</param>
/// <param name="IsSpecialityFiled">The investigator's speciality is one that the hospital filed (INST-02).</param>
internal sealed record HospitalFacts(HospitalGrade Grade, string? Code, Investigator? Investigator, bool IsSpecialityFiled)
{
    public static HospitalFacts Of(string? grade, HospitalProfile? profile, string? code)
    {
        var investigator = profile?.Find(code);
        return new HospitalFacts(Read(grade), code, investigator,
            investigator is not null && profile!.Specialities.Contains(investigator.Speciality));
    }

    // Written as III-A or 三级甲等; whatever else is written is no grade that is known.
    private static HospitalGrade Read(string? grade) => grade?.Replace(" ", "", StringComparison.Ordinal) switch
    {
        "III-A" or "三级甲等" or "三甲" => HospitalGrade.TertiaryA,
        { } tertiary when tertiary.StartsWith("III", StringComparison.Ordinal) || tertiary.StartsWith('三') => HospitalGrade.Tertiary,
        "II-A" or "二级甲等" or "二甲" => HospitalGrade.SecondaryA,
        { } below when below.StartsWith('I') || below.StartsWith('二') || below.StartsWith('一') => HospitalGrade.Below,
        _ => HospitalGrade.Unknown,
    };
}
