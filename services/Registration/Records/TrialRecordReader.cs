namespace Trials.Registration.Records;

/// <summary>
/// Reads the record of one trial as ClinicalTrials.gov gives it out: JSON of its API v2, bare or wrapped as an answer of one study,
/// or the legacy XML. The content tells the format, not a name or media type. Whatever is no such record is refused with a reason;
/// nothing is guessed, and nothing outside the file is ever fetched.
/// </summary>
internal static class TrialRecordReader
{
    public const long DefaultLimit = 64 * 1024 * 1024;

    /// <summary>The deepest of 197 real records has 9 levels.</summary>
    internal const int MaxDepth = 64;

    /// <summary>Far beyond any real record, and few enough that a file of nothing but brackets cannot fill the memory.</summary>
    internal const int MaxNodes = 4_000_000;

    public static Task<TrialRecord> Read(Stream stream, CancellationToken ct) => Read(stream, DefaultLimit, ct);

    /// <exception cref="RecordRefusedException">The stream holds no record, or more bytes than the limit.</exception>
    public static async Task<TrialRecord> Read(Stream stream, long limit, CancellationToken ct)
    {
        var text = await RecordText.Read(stream, limit, ct);
        return text.Bytes[0] is (byte)'<' ? CtgovLegacyXml.Read(text, ct) : CtgovV2.Read(text, ct);
    }
}
