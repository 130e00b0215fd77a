using System.Text.RegularExpressions;

namespace Trials.Registration.Records;

/// <summary>A register whose numbers have a known form.</summary>
internal sealed record TrialRegister(string Name, string Prefix, string Form, Regex Pattern);

/// <summary>
/// The registers and the forms of their numbers (REG-01, REG-03). A number that begins like a register's must have that register's form;
/// one of a register not listed here is taken as it is, if it looks like a number at all.
/// </summary>
internal static partial class RegistryNumbers
{
    public static readonly IReadOnlyList<TrialRegister> Registers =
    [
        new("ClinicalTrials.gov", "NCT", "NCT and eight digits", Nct()),
        new("ChiCTR", "ChiCTR", "ChiCTR and ten digits", ChiCtr()),
        new("ITMCTR", "ITMCTR", "ITMCTR and ten digits", ItmCtr()),
        new("CTRI", "CTRI", "CTRI, year, month and six digits, each after a slash", Ctri()),
        new("CDE", "CTR", "CTR and eight digits", Ctr()),
        new("ISRCTN", "ISRCTN", "ISRCTN and eight digits", Isrctn()),
        new("EU Clinical Trials Register", "EUCTR", "EUCTR, a EudraCT number and a country", EuCtr()),
        new("CTIS", "20", "the EU's 2022-123456-12-34 or EudraCT's 2004-123456-12", EuNumber()),
    ];

    /// <summary>The register whose numbers begin like this; null for one that is not listed.</summary>
    public static TrialRegister? Of(string number) =>
        Registers.FirstOrDefault(register => number.StartsWith(register.Prefix, StringComparison.Ordinal));

    public static bool IsWellFormed(string number) =>
        Of(number) is { } register ? register.Pattern.IsMatch(number) : Other().IsMatch(number);

    /// <exception cref="RecordRefusedException">There is none, or it is not of its register's form.</exception>
    public static string Require(string? written, string path) =>
        Optional(written, path) ?? throw new RecordRefusedException(RecordRefusal.NoRegistryId, $"Expected at {path}.");

    /// <summary>The same for a number that must be of one register.</summary>
    public static string Require(string? written, string path, string register)
    {
        var number = Require(written, path);
        return Of(number)?.Name == register ? number : throw Bad(path, Registers.First(known => known.Name == register).Form);
    }

    /// <summary>Null where there is none: a protocol is written before it is registered.</summary>
    public static string? Optional(string? written, string path) =>
        written is null || IsWellFormed(written) ? written : throw Bad(path, Of(written)?.Form ?? "at most 40 letters, digits and -/._");

    private static RecordRefusedException Bad(string path, string form) =>
        new(RecordRefusal.BadRegistryId, $"Found at {path}; it must be {form}.");

    [GeneratedRegex(@"\ANCT[0-9]{8}\z")]
    private static partial Regex Nct();

    [GeneratedRegex(@"\AChiCTR[0-9]{10}\z")]
    private static partial Regex ChiCtr();

    [GeneratedRegex(@"\AITMCTR[0-9]{10}\z")]
    private static partial Regex ItmCtr();

    [GeneratedRegex(@"\ACTRI/[0-9]{4}/[0-9]{2,3}/[0-9]{6}\z")]
    private static partial Regex Ctri();

    [GeneratedRegex(@"\ACTR[0-9]{8}\z")]
    private static partial Regex Ctr();

    [GeneratedRegex(@"\AISRCTN[0-9]{8}\z")]
    private static partial Regex Isrctn();

    [GeneratedRegex(@"\AEUCTR[0-9]{4}-[0-9]{6}-[0-9]{2}(-[A-Z0-9]{2,8})?\z")]
    private static partial Regex EuCtr();

    [GeneratedRegex(@"\A20[0-9]{2}-[0-9]{6}-[0-9]{2}(-[0-9]{2})?\z")]
    private static partial Regex EuNumber();

    // ANZCTR, IRCT, JPRN and the others of the WHO's network: letters, then digits somewhere.
    [GeneratedRegex(@"\A(?=.{4,40}\z)[A-Za-z][A-Za-z0-9/._-]*[0-9][A-Za-z0-9/._-]*\z")]
    private static partial Regex Other();
}
