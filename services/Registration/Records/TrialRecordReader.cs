using Trials.Registration.Records.Import;

namespace Trials.Registration.Records;

/// <param name="Record">What the model holds.</param>
/// <param name="NotCarried">The parts of the file that hold something and that the model has no place for, by their path.</param>
internal sealed record ImportedRecord(TrialRecord Record, IReadOnlyList<string> NotCarried);

/// <summary>
/// Reads the record of one trial from any of the <see cref="RecordFormat"/>s, also packed with gzip. The content tells the format, not a
/// name or media type. Whatever is no such record is refused with a reason and a place; nothing is guessed, and nothing outside the file
/// is ever fetched.
/// </summary>
internal static class TrialRecordReader
{
    /// <summary>In bytes, of the file and of what it unpacks to.</summary>
    public const long DefaultLimit = 64 * 1024 * 1024;

    /// <summary>The deepest of 217 real records has 14 levels.</summary>
    internal const int MaxDepth = 64;

    /// <summary>Far beyond any real record, and few enough that a file of nothing but brackets cannot fill the memory.</summary>
    internal const int MaxNodes = 4_000_000;

    /// <summary>Of any one list; the largest real one has 1,218 places.</summary>
    internal const int MaxItems = 50_000;

    /// <summary>In UTF-16 units, of any one text that is read; the longest real one has 19 thousand.</summary>
    internal const int MaxText = 1_000_000;

    public static Task<TrialRecord> Read(Stream stream, CancellationToken ct) => Read(stream, DefaultLimit, ct);

    /// <exception cref="RecordRefusedException">The stream holds no record, or more bytes than the limit.</exception>
    public static async Task<TrialRecord> Read(Stream stream, long limit, CancellationToken ct) =>
        Import(await RecordText.Read(stream, limit, ct), null, ct).Record;

    /// <param name="stream">The file.</param>
    /// <param name="chosen">The registry number of the record that is meant; needed where the file holds several.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <exception cref="RecordRefusedException">The stream holds no such record, or more bytes than the limit.</exception>
    public static async Task<ImportedRecord> Import(Stream stream, string? chosen, CancellationToken ct) =>
        Import(await RecordText.Read(stream, DefaultLimit, ct), chosen, ct);

    internal static ImportedRecord Import(RecordText text, string? chosen, CancellationToken ct) => text.Bytes[0] switch
    {
        (byte)'<' => XmlFile.Read(text, chosen, ct),
        (byte)'{' or (byte)'[' => JsonFile.Read(text, chosen, ct),
        _ => CsvFile.Read(text, chosen, ct),
    };

    internal static void RequireChosen(TrialRecord record, string? chosen) => Only([record.RegistryId ?? ""], chosen);

    /// <summary>The place of the record that is meant among the numbers of those that a file holds.</summary>
    internal static int Only(IReadOnlyList<string> numbers, string? chosen)
    {
        if (numbers.Count == 0) throw new RecordRefusedException(RecordRefusal.NotExactlyOneStudy, "It holds none.");
        if (chosen is null && numbers.Count > 1)
            throw new RecordRefusedException(RecordRefusal.NotExactlyOneStudy, $"It holds {numbers.Count}.") { Choices = numbers };
        if (chosen is null) return 0;

        var found = Enumerable.Range(0, numbers.Count).Where(index => numbers[index] == chosen).ToArray();
        return found switch
        {
            [var one] => one,
            [] => throw new RecordRefusedException(RecordRefusal.NoSuchRecord, $"It holds {numbers.Count}.") { Choices = numbers },
            _ => throw new RecordRefusedException(RecordRefusal.NotExactlyOneStudy, $"It holds {found.Length} of that number."),
        };
    }
}
