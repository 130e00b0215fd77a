namespace Trials.Registration.Records;

/// <summary>The file formats in which trial records come.</summary>
internal enum RecordFormat
{
    /// <summary>JSON of the API v2 of ClinicalTrials.gov.</summary>
    CtgovV2,

    /// <summary>XML as ClinicalTrials.gov gave it until 2024.</summary>
    CtgovLegacyXml,

    /// <summary>JSON of the cancer trials search of the US National Cancer Institute.</summary>
    NciCts,

    /// <summary>JSON of the EU's clinical trials information system.</summary>
    Ctis,

    /// <summary>JSON of the ISRCTN register.</summary>
    Isrctn,

    /// <summary>Tables of China's register of drug trials, as CSV.</summary>
    CdeCsv,

    /// <summary>Rows of the WHO's search portal, as CSV.</summary>
    IctrpCsv,

    /// <summary>Rows of the WHO's search portal, as XML.</summary>
    IctrpRowsXml,

    /// <summary>The XML in which registers send the WHO's data set to it.</summary>
    IctrpXml,

    /// <summary>A protocol in CDISC's unified study definitions model, version 4.</summary>
    UsdmV4,

    /// <summary>A ResearchStudy of FHIR R5.</summary>
    FhirR5,

    /// <summary>Our own table: one line an item.</summary>
    RecordCsv,
}

internal static class RecordFormats
{
    /// <summary>The name by which a format is stored and shown.</summary>
    public static string Code(this RecordFormat format) => format switch
    {
        RecordFormat.CtgovV2 => "ctgov-v2",
        RecordFormat.CtgovLegacyXml => "ctgov-legacy-xml",
        RecordFormat.NciCts => "nci-cts",
        RecordFormat.Ctis => "ctis",
        RecordFormat.Isrctn => "isrctn",
        RecordFormat.CdeCsv => "cde-csv",
        RecordFormat.IctrpCsv => "ictrp-csv",
        RecordFormat.IctrpRowsXml => "ictrp-rows-xml",
        RecordFormat.IctrpXml => "ictrp-xml",
        RecordFormat.UsdmV4 => "usdm-v4",
        RecordFormat.FhirR5 => "fhir-r5",
        RecordFormat.RecordCsv => "record-csv",
    };
}
