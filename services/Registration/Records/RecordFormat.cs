namespace Trials.Registration.Records;

/// <summary>The two file formats in which ClinicalTrials.gov gives out its records.</summary>
internal enum RecordFormat
{
    CtgovV2,
    CtgovLegacyXml,
}

internal static class RecordFormats
{
    /// <summary>The name by which a format is stored and shown.</summary>
    public static string Code(this RecordFormat format) => format switch
    {
        RecordFormat.CtgovV2 => "ctgov-v2",
        RecordFormat.CtgovLegacyXml => "ctgov-legacy-xml",
    };
}
