using Trials.Registration.Records;

namespace Trials.Registration.Tests.Records;

public class RecordValuesTests
{
    [Theory]
    [InlineData("2023-05-19", "2023-05-19")]
    [InlineData("2023-05", "2023-05")]
    [InlineData("2023", "2023")]
    [InlineData("March 23, 2023", "2023-03-23")]
    [InlineData("March 3, 2023", "2023-03-03")]
    [InlineData("March 2003", "2003-03")]
    [InlineData("February 29, 2024", "2024-02-29")]
    public void A_date_keeps_the_precision_it_was_written_with(string written, string iso)
    {
        Assert.True(PartialDate.TryParse(written, out var date));
        Assert.Equal(iso, date.ToString());
    }

    [Theory]
    [InlineData("February 29, 2023")]
    [InlineData("2023-13")]
    [InlineData("19.05.2023")]
    [InlineData("soon")]
    public void What_is_no_date_of_the_registry_is_no_date(string written) => Assert.False(PartialDate.TryParse(written, out _));

    [Theory]
    [InlineData("PHASE1/PHASE2", nameof(StudyPhase.I))]
    [InlineData("Phase 2/Phase 3", nameof(StudyPhase.II))]
    [InlineData("Early Phase 1", nameof(StudyPhase.I))]
    [InlineData("EARLY_PHASE1", nameof(StudyPhase.I))]
    [InlineData("Phase 0", nameof(StudyPhase.I))]
    [InlineData("PHASE3", nameof(StudyPhase.III))]
    [InlineData("Phase 4", nameof(StudyPhase.IV))]
    [InlineData("NA", nameof(StudyPhase.NA))]
    [InlineData("N/A", nameof(StudyPhase.NA))]
    [InlineData(null, nameof(StudyPhase.NA))]
    public void Of_several_phases_the_lowest_counts(string? written, string phase) =>
        Assert.Equal(phase, StudyPhases.Lowest(written).ToString());

    [Theory]
    [InlineData("Active, not recruiting", "ACTIVE_NOT_RECRUITING")]
    [InlineData("NOT_YET_RECRUITING", "NOT_YET_RECRUITING")]
    [InlineData("Observational [Patient Registry]", "OBSERVATIONAL")]
    [InlineData("Dietary Supplement", "DIETARY_SUPPLEMENT")]
    [InlineData(null, null)]
    public void Both_formats_speak_one_vocabulary(string? written, string? code) => Assert.Equal(code, RecordValues.Code(written));

    [Theory]
    [InlineData(nameof(ProductKind.Drug), "I", "DRUG:68Ga-FAPI")]
    [InlineData(nameof(ProductKind.Drug), "II", "BIOLOGICAL:nivolumab", "PROCEDURE:biopsy")]
    [InlineData(nameof(ProductKind.Drug), "I", "PROCEDURE:peripheral blood stem cell transplantation", "DRUG:cisplatin")]
    [InlineData(nameof(ProductKind.Drug), "I", "BIOLOGICAL:bispecific T-cell engager")]
    [InlineData(nameof(ProductKind.Drug), "II", "DRUG:Drug A", "DIAGNOSTIC_TEST:PD-L1 assay")]
    [InlineData(nameof(ProductKind.Drug), "III", "DEVICE:monitoring module", "DRUG:atezolizumab")]
    [InlineData(nameof(ProductKind.Device), "NA", "DEVICE:thrombectomy system", "DRUG:heparin")]
    [InlineData(nameof(ProductKind.Device), "NA", "DEVICE:glasses")]
    [InlineData(nameof(ProductKind.Vaccine), "III", "BIOLOGICAL:zoster vaccine", "DRUG:placebo")]
    [InlineData(nameof(ProductKind.Drug), "III", "DRUG:headache after vaccination")]
    [InlineData(nameof(ProductKind.Cgt), "I", "BIOLOGICAL:B7-H3-targeting CAR-T cells")]
    [InlineData(nameof(ProductKind.Cgt), "I", "BIOLOGICAL:CD40 ligand expressing MSLN-CAR T cells", "DRUG:cyclophosphamide")]
    [InlineData(nameof(ProductKind.Cgt), "I", "BIOLOGICAL:Relma-cel")]
    [InlineData(nameof(ProductKind.Cgt), "III", "BIOLOGICAL:UC-MSCs treatment")]
    [InlineData(nameof(ProductKind.Cgt), "I", "DRUG:MT027 cells suspension")]
    [InlineData(nameof(ProductKind.Cgt), "I", "DRUG:engineered red blood cell WTX212")]
    [InlineData(nameof(ProductKind.Cgt), "I", "GENETIC:a vector")]
    [InlineData(nameof(ProductKind.Cgt), "I", "DRUG:dendritic cell vaccine")]
    [InlineData(nameof(ProductKind.Ivd), "NA", "DIAGNOSTIC_TEST:ELISA", "OTHER:blood sample")]
    [InlineData(nameof(ProductKind.None), "NA", "BEHAVIORAL:training")]
    [InlineData(nameof(ProductKind.None), "NA", "PROCEDURE:acupuncture", "RADIATION:EBRT", "DIETARY_SUPPLEMENT:lutein")]
    [InlineData(nameof(ProductKind.None), "NA")]
    public void The_product_is_proposed_from_the_interventions(string product, string phase, params string[] interventions)
    {
        var read = interventions.Select(i => i.Split(':')).Select(parts => new RecordIntervention(parts[1], parts[0])).ToArray();

        Assert.Equal(product, ProductKinds.Derive(read, Enum.Parse<StudyPhase>(phase)).ToString());
    }
}
