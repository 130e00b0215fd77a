using System.Globalization;
using System.Text.RegularExpressions;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>What the name of a file tells: <c>ICF_2.0_2026-01-05.pdf</c>. Whatever it does not tell surely is asked for.</summary>
public sealed partial record FileName(string? Code, string? Version, DateOnly? Date)
{
    public static FileName Read(string name, IReadOnlyList<DossierKind> kinds)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        // LEAD_MIN begins with LEAD too: the longest code is meant.
        var code = kinds.Where(kind => stem.StartsWith(kind.Code, StringComparison.OrdinalIgnoreCase)
            && (stem.Length == kind.Code.Length || !char.IsLetterOrDigit(stem[kind.Code.Length]))).MaxBy(kind => kind.Code.Length);
        code ??= kinds.Where(kind => Names(kind).Any(part => stem.Contains(part, StringComparison.Ordinal))).ToArray() is [var only] ? only : null;
        var date = Day().Match(stem);
        var version = Number().Match(date.Success ? stem.Remove(date.Index, date.Length) : stem);
        return new FileName(code?.Code, version.Success ? version.Groups[1].Value : null,
            date.Success && DateOnly.TryParseExact(date.Value.Replace("-", "", StringComparison.Ordinal), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
    }

    // The parts of a Chinese name that are long enough to mean one thing.
    private static IEnumerable<string> Names(DossierKind kind) => kind.Name.Chinese.Split('、', '；', '（', '）', '/', ' ', '及').Where(part => part.Length >= 4);

    [GeneratedRegex(@"(?<!\d)20\d{2}-?\d{2}-?\d{2}(?!\d)")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?i)(?:^|[_\-\s.]|v|\p{IsCJKUnifiedIdeographs})v?(\d+\.\d+(?:\.\d+)?)(?![\d])")]
    private static partial Regex Number();
}
