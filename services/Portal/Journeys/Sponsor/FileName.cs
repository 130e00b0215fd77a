using System.Globalization;
using System.Text.RegularExpressions;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>What the name of a file tells: <c>ICF_2.0_2026-01-05.pdf</c>. Whatever it does not tell surely is asked for.</summary>
public sealed partial record FileName(string? Code, string? Version, DateOnly? Date)
{
    public static FileName Read(string name, IReadOnlyList<DossierKind> kinds)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var codes = kinds.Where(kind => stem.StartsWith(kind.Code, StringComparison.OrdinalIgnoreCase)
            && (stem.Length == kind.Code.Length || !char.IsLetterOrDigit(stem[kind.Code.Length]))).ToArray();
        if (codes.Length == 0) codes = [.. kinds.Where(kind => Names(kind).Any(part => stem.Contains(part, StringComparison.Ordinal)))];
        // PI_CV begins with no other code, but LEAD_OPINION would with LEAD: the longest one is meant.
        var code = codes.OrderByDescending(kind => kind.Code.Length).FirstOrDefault();
        var isSure = code is not null && codes.Count(kind => kind.Code.Length == code.Code.Length) == 1;
        var date = Day().Match(stem);
        var version = Number().Match(date.Success ? stem.Remove(date.Index, date.Length) : stem);
        return new FileName(isSure ? code!.Code : null, version.Success ? version.Groups[1].Value : null,
            date.Success && DateOnly.TryParseExact(date.Value.Replace("-", "", StringComparison.Ordinal), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
    }

    // The parts of a Chinese name that are long enough to mean one thing.
    private static IEnumerable<string> Names(DossierKind kind) => kind.Name.Chinese.Split('、', '；', '（', '）', '/', ' ').Where(part => part.Length >= 4);

    [GeneratedRegex(@"(?<!\d)20\d{2}-?\d{2}-?\d{2}(?!\d)")]
    private static partial Regex Day();

    [GeneratedRegex(@"(?i)(?:^|[_\-\s.])v?(\d+\.\d+(?:\.\d+)?)(?![\d])")]
    private static partial Regex Number();
}
