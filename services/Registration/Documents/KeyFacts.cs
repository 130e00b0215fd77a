using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Trials.Registration.Documents;

/// <summary>What a document says of itself and of the study in its own text; null where it says nothing that was recognised.</summary>
/// <param name="Version">Its version, as FileDocument takes it: without a leading V.</param>
/// <param name="Date">Its version's date.</param>
/// <param name="ProtocolVersion">The protocol version that it names, when it is another document's.</param>
/// <param name="SampleSize">How many participants the study plans.</param>
/// <param name="Sponsor">The sponsor's name.</param>
/// <param name="MinimumAge">Whole years, included.</param>
/// <param name="MaximumAge">Whole years, included.</param>
internal sealed partial record KeyFacts(
    string? Version, DateOnly? Date, string? ProtocolVersion, int? SampleSize, string? Sponsor, int? MinimumAge, int? MaximumAge)
{
    private const int LongestSponsor = 200;

    // A pattern that takes longer than this on a hostile text finds nothing.
    private const int MatchTimeoutMilliseconds = 500;

    /// <summary>Reads them out of plain text, a paragraph a line, in Chinese or English wording; null when there is none of them.</summary>
    public static KeyFacts? In(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        try
        {
            var ages = AgeRange().Match(plain);
            var facts = new KeyFacts(
                First(OwnVersion(), plain), Day(plain), First(NamedProtocol(), plain), Number(SampleSizeText().Match(plain).Groups[1]),
                SponsorIn(plain), Number(ages.Groups[1]), Number(ages.Groups[2]));
            return facts == new KeyFacts(null, null, null, null, null, null, null) ? null : facts;
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    private static string? First(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    private static int? Number(Group digits) =>
        int.TryParse(digits.Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    private static string? SponsorIn(string text) =>
        First(SponsorLine(), text)?.Trim() is { Length: > 1 and <= LongestSponsor } sponsor ? sponsor : null;

    private static DateOnly? Day(string text)
    {
        var match = VersionDate().Match(text);
        var written = match.Success ? $"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}" : null;
        if (DateOnly.TryParseExact(written, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        return DateOnly.TryParseExact(EnglishDate().Match(text).Groups[1].Value, ["d MMMM yyyy", "d MMM yyyy"], CultureInfo.InvariantCulture,
            DateTimeStyles.AllowInnerWhite, out day) ? day : null;
    }

    // "版本号：V2.0", "Version: 2.0", "Protocol Version 2.0" at the head of a line; "研究方案版本号" in a consent form is the protocol's.
    [GeneratedRegex(@"^[^\S\n]*(?:文件)?(?:版本号?|Version(?: (?:No\.?|Number))?)[^\S\n]*:?[^\S\n]*V?(\d+(?:\.\d+){0,3})",
        RegexOptions.Multiline | RegexOptions.IgnoreCase, MatchTimeoutMilliseconds)]
    private static partial Regex OwnVersion();

    [GeneratedRegex(@"(?:方案版本号?|protocol version(?: (?:no\.?|number))?)[^\S\n]*:?[^\S\n]*V?(\d+(?:\.\d+){0,3})",
        RegexOptions.IgnoreCase, MatchTimeoutMilliseconds)]
    private static partial Regex NamedProtocol();

    [GeneratedRegex(@"^[^\S\n]*(?:版本日期|日期|Version date|Date)[^\S\n]*:?[^\S\n]*(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})",
        RegexOptions.Multiline | RegexOptions.IgnoreCase, MatchTimeoutMilliseconds)]
    private static partial Regex VersionDate();

    [GeneratedRegex(@"^[^\S\n]*(?:Version date|Date)[^\S\n]*:?[^\S\n]*(\d{1,2} [A-Za-z]{3,9} \d{4})",
        RegexOptions.Multiline | RegexOptions.IgnoreCase, MatchTimeoutMilliseconds)]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"(?:样本量|计划入组|计划招募|拟入组|sample size|planned enrolment|planned enrollment)(?:[^\S\n]|为|约|是|of|is|:)*(\d{1,3}(?:,\d{3})+|\d{1,7})",
        RegexOptions.IgnoreCase, MatchTimeoutMilliseconds)]
    private static partial Regex SampleSizeText();

    [GeneratedRegex(@"^[^\S\n]*(?:申办者|申办方|Sponsor)(?:名称| name)?[^\S\n]*:[^\S\n]*([^\n]+)$",
        RegexOptions.Multiline | RegexOptions.IgnoreCase, MatchTimeoutMilliseconds)]
    private static partial Regex SponsorLine();

    // "年龄18~75周岁", "18岁至75岁", "aged 18 to 75 years", "between 18 and 75 years".
    [GeneratedRegex(@"(?:年龄|aged?|between)[^\d\n]{0,12}(\d{1,3})[^\S\n]*(?:周?岁)?[^\S\n]*(?:[-~–—至到]|to|and)[^\S\n]*(\d{1,3})[^\S\n]*(?:周?岁|years)",
        RegexOptions.IgnoreCase, MatchTimeoutMilliseconds)]
    private static partial Regex AgeRange();
}
