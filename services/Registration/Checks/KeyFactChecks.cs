using System.Globalization;
using Trials.Registration.Applications;
using Trials.Registration.Documents;
using Trials.Rules;
using static Trials.Registration.Applications.Finding;

namespace Trials.Registration.Checks;

/// <summary>
/// Where the text of a document disagrees with what was stated. It is only advice: a program read the text, and the form counts.
/// </summary>
internal static class KeyFactChecks
{
    public static IEnumerable<Finding> Of(Application application) =>
        application.CurrentDocuments.OrderBy(document => document.Code, StringComparer.Ordinal)
            .Where(document => document.KeyFacts is not null)
            .SelectMany(document => OfText(document, document.KeyFacts!, application));

    private static IEnumerable<Finding> OfText(ApplicationDocument document, KeyFacts text, Application application)
    {
        var (field, code, record) = ($"documents.{document.Code}", Same(document.Code), application.Record);
        if (text.Version is { } version && !IsSame(version, document.Version))
            yield return Advises($"{field}.version", DocumentFindings.TextSaysVersion, code, Same(document.Version), Same(version));
        if (text.Date is { } date && date != document.Date)
            yield return Advises($"{field}.date", DocumentFindings.TextSaysDate, code, Same(document.Date), Same(date));
        if (text.ProtocolVersion is { } named && document.ProtocolVersion is { } stated && !IsSame(named, stated))
            yield return Advises($"{field}.protocolVersion", DocumentFindings.TextSaysProtocol, code, Same(stated), Same(named));
        if (text.SampleSize is { } size && application.Study?.PlannedEnrolment is { } planned && size != planned)
            yield return Advises("study.plannedEnrolment", DocumentFindings.TextSaysSampleSize, code, Same(planned), Same(size));
        if (text.Sponsor is { } sponsor && record.SponsorName is { } recorded && !IsSameName(sponsor, recorded))
            yield return Advises($"{field}.sponsor", DocumentFindings.TextSaysSponsor, code, Same(recorded), Same(sponsor));
        var ages = (Min: Years(record.MinimumAge), Max: Years(record.MaximumAge));
        if (Differs(text.MinimumAge, ages.Min) || Differs(text.MaximumAge, ages.Max))
            yield return Advises($"{field}.ages", DocumentFindings.TextSaysAges, code, Range(ages.Min, ages.Max), Range(text.MinimumAge, text.MaximumAge));
    }

    private static bool Differs(int? said, int? recorded) => said is not null && recorded is not null && said != recorded;

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    // Names are written with and without their legal form: one that holds the other is taken for the same.
    private static bool IsSameName(string one, string other) =>
        one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase);

    // "18 Years"; ages in months or days are not compared.
    private static int? Years(string? age) =>
        age?.Split(' ') is [var number, var unit] && unit.StartsWith("Year", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var years) ? years : null;

    private static Wording Range(int? from, int? to) => new()
    {
        En = $"{from?.ToString(CultureInfo.InvariantCulture) ?? "…"} to {to?.ToString(CultureInfo.InvariantCulture) ?? "…"} years",
        Zh = $"{from?.ToString(CultureInfo.InvariantCulture) ?? "…"} 至 {to?.ToString(CultureInfo.InvariantCulture) ?? "…"} 岁",
    };
}
