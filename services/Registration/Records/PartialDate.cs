using System.Globalization;

namespace Trials.Registration.Records;

/// <summary>A date with the precision of its source: a record that says "March 2003" has no day, and none is invented.</summary>
internal readonly record struct PartialDate(int Year, int? Month = null, int? Day = null)
{
    private static readonly (string Format, bool HasMonth, bool HasDay)[] Written =
    [
        ("yyyy-MM-dd", true, true),
        ("yyyy-MM", true, false),
        ("yyyy", false, false),
        ("MMMM d, yyyy", true, true),
        ("MMMM yyyy", true, false),
        ("yyyyMMdd", true, true),
        ("d/M/yyyy", true, true),
        ("d MMMM yyyy", true, true),
        ("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", true, true),
        ("yyyy-MM-dd'T'HH:mm:ss.FFF", true, true),
    ];

    /// <summary>
    /// Understands what the registers write: 2023-05-19, 2023-05, 2023, "March 23, 2023", "March 2003", and the WHO's
    /// 19/05/2023, day first, and 20230519. Of an instant the day is taken as it is written.
    /// </summary>
    public static bool TryParse(string written, out PartialDate date)
    {
        foreach (var (format, hasMonth, hasDay) in Written)
        {
            if (!DateTime.TryParseExact(written, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) continue;
            date = new PartialDate(day.Year, hasMonth ? day.Month : null, hasDay ? day.Day : null);
            return true;
        }
        date = default;
        return false;
    }

    public override string ToString() => (Month, Day) switch
    {
        ({ } month, { } day) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
        ({ } month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}"),
    };
}
