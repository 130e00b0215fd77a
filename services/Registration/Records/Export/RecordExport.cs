using Trials.Registration.Records.Import;

namespace Trials.Registration.Records.Export;

/// <summary>The formats in which a record is given out.</summary>
internal enum ExportFormat
{
    IctrpXml,
    FhirR5,
    UsdmV4,
    RecordCsv,
}

internal static class ExportFormats
{
    /// <summary>The name by which a format is asked for; the same that an import of it shows.</summary>
    public static string Code(this ExportFormat format) => format.Read().Code();

    public static string MediaType(this ExportFormat format) => format switch
    {
        ExportFormat.IctrpXml => "application/xml",
        ExportFormat.FhirR5 => "application/fhir+json",
        ExportFormat.UsdmV4 => "application/json",
        ExportFormat.RecordCsv => "text/csv",
    };

    public static string Extension(this ExportFormat format) => format switch
    {
        ExportFormat.IctrpXml => "xml",
        ExportFormat.FhirR5 or ExportFormat.UsdmV4 => "json",
        ExportFormat.RecordCsv => "csv",
    };

    private static RecordFormat Read(this ExportFormat format) => format switch
    {
        ExportFormat.IctrpXml => RecordFormat.IctrpXml,
        ExportFormat.FhirR5 => RecordFormat.FhirR5,
        ExportFormat.UsdmV4 => RecordFormat.UsdmV4,
        ExportFormat.RecordCsv => RecordFormat.RecordCsv,
    };
}

/// <param name="Content">The file.</param>
/// <param name="NotCarried">The fields that hold something the file does not say, by the names of <see cref="RecordItems"/>.</param>
internal sealed record ExportedRecord(byte[] Content, IReadOnlyList<string> NotCarried);

/// <summary>Writes a record in a format, reads it back as a stranger would, and says what did not come along.</summary>
internal static class RecordExport
{
    /// <param name="record">What is to be said.</param>
    /// <param name="format">How.</param>
    /// <param name="original">The file the record came in, unpacked; a USDM protocol comes back with everything that is in it.</param>
    public static ExportedRecord Of(TrialRecord record, ExportFormat format, ReadOnlyMemory<byte> original = default)
    {
        var content = format switch
        {
            ExportFormat.IctrpXml => IctrpXmlWriter.Write(record),
            ExportFormat.FhirR5 => FhirWriter.Write(record),
            ExportFormat.UsdmV4 when record.Format is RecordFormat.UsdmV4 && original.Length > 0 => UsdmWriter.Write(record, original),
            ExportFormat.UsdmV4 => UsdmWriter.Write(record),
            ExportFormat.RecordCsv => RecordTable.Write(record),
        };
        return new ExportedRecord(content, RecordItems.Differences(record, Read(content)));
    }

    internal static TrialRecord Read(byte[] content) => TrialRecordReader.Import(RecordText.Of(content), null, CancellationToken.None).Record;
}
