using System.Text.RegularExpressions;

namespace Trials.Registration.Records;

/// <summary>How the WHO's platform writes lists and parts of things in one text, both ways.</summary>
internal static partial class IctrpTexts
{
    private const string TimeFrame = " [Time Frame: ";

    public static IReadOnlyList<string> Split(string? list) =>
        list is null ? [] : [.. list.Split(';').Select(part => part.Trim()).Where(part => part.Length > 0)];

    public static string? Join(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } list ? list : null;

    /// <summary>"Drug: Remdesivir;Device: mask"; what has no known type before it is OTHER.</summary>
    public static RecordIntervention[] Interventions(string? list) =>
    [
        .. Split(list).Select(part => Typed().Match(part) is { Success: true } typed
            ? new RecordIntervention(typed.Groups[2].Value, RecordValues.Code(typed.Groups[1].Value)!)
            : new RecordIntervention(part, "OTHER")),
    ];

    public static string Intervention(RecordIntervention intervention) => $"{Word(intervention.Type)}: {intervention.Name}";

    /// <summary>The measure, when it is taken in brackets, and below it how.</summary>
    public static string Outcome(RecordOutcome outcome) =>
        outcome.Measure + (outcome.TimeFrame is { } time ? $"{TimeFrame}{time}]" : "") + (outcome.Description is { } how ? $"\n{how}" : "");

    public static RecordOutcome Outcome(string text)
    {
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        var (first, how) = line < 0 ? (text, null) : (text[..line], text[(line + 1)..]);
        var time = first.EndsWith(']') ? first.IndexOf(TimeFrame, StringComparison.Ordinal) : -1;
        return time < 0 ? new RecordOutcome(first, null, how) : new RecordOutcome(first[..time], first[(time + TimeFrame.Length)..^1], how);
    }

    /// <summary>A code as a word: NOT_YET_RECRUITING is "Not yet recruiting".</summary>
    public static string Word(string code) =>
        code.Length == 0 ? code : code[..1] + code[1..].Replace('_', ' ').ToLowerInvariant();

    [GeneratedRegex(@"\A(Drug|Device|Biological|Procedure|Radiation|Behavioral|Genetic|Dietary Supplement|Combination Product"
        + @"|Diagnostic Test|Other): ?(.*)\z",
        RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
