using System.Globalization;
using System.Text;

namespace Trials.Registration.Records;

/// <summary>The values that every format writes in its own spelling, read into one.</summary>
internal static class RecordValues
{
    private const int MaxTitle = 5_000;

    /// <summary>The registry requires the brief title; a record that has lost it is still known by its official one.</summary>
    public static string Title(string? brief, string? official, string path)
    {
        var title = brief ?? official ?? throw new RecordRefusedException(RecordRefusal.NoTitle, $"Expected at {path}.");
        return title.Length <= MaxTitle ? title : throw Unreadable(path, $"is longer than {MaxTitle} characters");
    }

    /// <exception cref="RecordRefusedException">The text is longer than any of a record.</exception>
    public static string Bounded(string text, string path) =>
        text.Length <= TrialRecordReader.MaxText ? text
        : throw new RecordRefusedException(RecordRefusal.TooLarge, $"{path} has more than {TrialRecordReader.MaxText} characters.");

    /// <exception cref="RecordRefusedException">The list is longer than any of a record.</exception>
    public static void RequireBounded(int items, string path)
    {
        if (items > TrialRecordReader.MaxItems)
            throw new RecordRefusedException(RecordRefusal.TooLarge, $"{path} has more than {TrialRecordReader.MaxItems} items.");
    }

    public static PartialDate? Date(string? written, string path) =>
        written is null ? null
        : PartialDate.TryParse(written, out var date) ? date
        : throw Unreadable(path, "is not a date");

    public static int? Count(string? written, string path) =>
        written is null ? null
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count
        : throw Unreadable(path, "is not a whole number");

    /// <summary>The countries of the locations, each once, for a record that does not list them itself.</summary>
    public static IReadOnlyList<string> Countries(IEnumerable<RecordLocation> locations) =>
        [.. locations.Select(location => location.Country).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>"Allocation: RANDOMIZED. Masking: DOUBLE", as the WHO writes a design; null where nothing is said.</summary>
    public static string? Design(params IEnumerable<(string Aspect, string? Value)> said) =>
        string.Join(". ", said.Where(s => s.Value is not null).Select(s => $"{s.Aspect}: {s.Value}")) is { Length: > 0 } text ? text : null;

    /// <summary>The present vocabulary for a word of either format: "Active, not recruiting" is ACTIVE_NOT_RECRUITING.</summary>
    public static string? Code(string? written)
    {
        if (written is null) return null;
        var code = new StringBuilder(written.Length);
        foreach (var letter in written)
        {
            // "Observational [Patient Registry]": the legacy format adds the kind of observation, the present one keeps it elsewhere.
            if (letter is '[') break;
            if (char.IsLetterOrDigit(letter)) code.Append(char.ToUpperInvariant(letter));
            else if (code.Length > 0 && code[^1] != '_') code.Append('_');
        }
        return code.ToString().TrimEnd('_') is { Length: > 0 } word ? word : null;
    }

    /// <summary>Older files write Both where the registry now writes All.</summary>
    public static string? Sex(string? written) => Code(written) is "BOTH" ? "ALL" : Code(written);

    /// <summary>The legacy format writes N/A where there is no limit, the present one leaves the field out.</summary>
    public static string? Age(string? written) => written is "N/A" ? null : written;

    /// <summary>Numbers without repetition: some records list the sponsor's own number again among the secondary ones.</summary>
    public static IReadOnlyList<string> Ids(IEnumerable<string?> written) => [.. written.OfType<string>().Distinct(StringComparer.Ordinal)];

    public static RecordRefusedException Unreadable(string path, string problem) =>
        new(RecordRefusal.UnreadableValue, $"{path} {problem}.");
}
