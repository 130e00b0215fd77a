using System.Text.RegularExpressions;

namespace Trials.Registration.Records;

/// <summary>What is studied, as the rules sort it (study.product): it decides the law that applies and the way a trial may take.</summary>
internal enum ProductKind
{
    Drug,
    Device,
    Ivd,
    Vaccine,
    Cgt,
    NewTech,
    None,
}

/// <summary>
/// A proposal for the product, derived from the intervention types; the sponsor confirms or corrects it. The first that applies:
/// <list type="number">
/// <item>Cgt: an intervention of type GENETIC, or a medicine whose name says cell or gene therapy.</item>
/// <item>Vaccine: a BIOLOGICAL whose name says vaccine.</item>
/// <item>Device: a DEVICE and no medicine, or a DEVICE beside medicines in a study without phase, for only medicines have phases.</item>
/// <item>Drug: any DRUG, BIOLOGICAL or COMBINATION_PRODUCT.</item>
/// <item>Ivd: a DIAGNOSTIC_TEST alone; beside one of the above it serves their trial and is not what is studied.</item>
/// <item>None: PROCEDURE, RADIATION, BEHAVIORAL, DIETARY_SUPPLEMENT, OTHER, or nothing.</item>
/// </list>
/// Cgt comes first because such a trial may not be adopted directly: a wrong Cgt costs the sponsor a correction, a missed one a
/// safeguard. Names that are mere codes (4SCAR-276, V116) cannot be recognised. NewTech is never derived: whether a technique is a new
/// biomedical technology is a legal question that no field of a record answers.
/// </summary>
internal static partial class ProductKinds
{
    public static ProductKind Derive(IReadOnlyCollection<RecordIntervention> interventions, StudyPhase phase)
    {
        var medicines = interventions.Where(i => i.Type is "DRUG" or "BIOLOGICAL" or "COMBINATION_PRODUCT").ToArray();
        if (interventions.Any(i => i.Type is "GENETIC") || medicines.Any(i => CellOrGene().IsMatch(i.Name))) return ProductKind.Cgt;
        if (medicines.Any(i => i.Type is "BIOLOGICAL" && Vaccine().IsMatch(i.Name))) return ProductKind.Vaccine;

        var hasDevice = interventions.Any(i => i.Type is "DEVICE");
        if (hasDevice && (medicines.Length == 0 || phase is StudyPhase.NA)) return ProductKind.Device;
        if (medicines.Length > 0) return ProductKind.Drug;
        return interventions.Any(i => i.Type is "DIAGNOSTIC_TEST") ? ProductKind.Ivd : ProductKind.None;
    }

    // "T cell" alone is not enough: T-cell engagers are antibodies, anti-T-cell globulins are sera.
    [GeneratedRegex(@"\bCAR[- ]?(T|NK)\b|chimeric antigen receptor|\bTCR[- ]?T\b|-cel\b|leucel\b|\bgene[- ](therapy|transfer)\b"
        + @"|\b(stem|stromal|NK|natural killer|dendritic|CAR)[- ]cells?\b|MSCs?\b|infiltrating lymphocytes?\b"
        + @"|\bcells?[- ](suspension|injection|infusion|therapy)\b|\bengineered\b.*\bcells?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CellOrGene();

    [GeneratedRegex(@"\bvaccines?\b|\bvaccination\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vaccine();
}
