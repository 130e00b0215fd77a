using System.Globalization;
using System.Text;

namespace Trials.Registration.Records;

/// <summary>An organisation of the directory, under all the names it goes by.</summary>
internal sealed record KnownOrganisation(Guid Id, string Name, IReadOnlyList<string> Aliases, string? City);

/// <summary>
/// Finds the known organisation behind a site name of a record, when sure: the written name equals one of its names but for case,
/// width, punctuation and a leading "The"; no other organisation goes by that name; and the cities do not contradict each other.
/// Likeness counts for nothing: a near miss stays unmatched and is for a person to decide. Two locations may match one organisation
/// and remain two sites.
/// </summary>
internal sealed class SiteNames
{
    private readonly Dictionary<string, List<(Guid Id, string? City)>> _byName = new(StringComparer.Ordinal);

    public SiteNames(IReadOnlyCollection<KnownOrganisation> known)
    {
        foreach (var organisation in known)
            foreach (var key in organisation.Aliases.Prepend(organisation.Name).Select(Key).OfType<string>().Distinct())
            {
                if (!_byName.TryGetValue(key, out var bearers)) _byName[key] = bearers = [];
                bearers.Add((organisation.Id, Plain(organisation.City)));
            }
    }

    /// <summary>For one name; a whole record is matched faster by one instance for all its locations.</summary>
    public static Guid? Match(string? writtenName, string? city, IReadOnlyCollection<KnownOrganisation> known) =>
        new SiteNames(known).Match(writtenName, city);

    public Guid? Match(string? writtenName, string? city)
    {
        if (Key(writtenName) is not { } key || !_byName.TryGetValue(key, out var bearers)) return null;
        var place = Plain(city);
        var possible = bearers.Where(b => place is null || b.City is null || b.City == place);
        return possible.Select(b => b.Id).Distinct().Take(2).ToArray() is [var only] ? only : null;
    }

    /// <summary>A name as names are compared; null when nothing sure can be said of it.</summary>
    internal static string? Key(string? written)
    {
        var plain = Plain(written);
        return plain is not null && plain.StartsWith("THE ", StringComparison.Ordinal) ? plain[4..] : plain;
    }

    /// <summary>A name or city without case, width, accents of typing and punctuation.</summary>
    internal static string? Plain(string? written)
    {
        if (written is null || IsDamaged(written)) return null;
        var plain = new StringBuilder(written.Length);
        foreach (var letter in written.Normalize(NormalizationForm.FormKC))
        {
            if (IsDropped(letter)) continue;
            if (!IsBlank(letter)) plain.Append(char.ToUpperInvariant(letter));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return plain.ToString().TrimEnd() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Something was lost in a conversion, or half a surrogate pair is left: nothing sure can be said of such a name.</summary>
    private static bool IsDamaged(string written) =>
        written.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || rune.Value is 0xFFFE or 0xFFFF);

    /// <summary>Apostrophes, so that St Mary's is St Marys, and characters that cannot be seen.</summary>
    private static bool IsDropped(char letter) =>
        letter is '\'' or '\u2018' or '\u2019' || char.GetUnicodeCategory(letter) is UnicodeCategory.Format;

    /// <summary>Blanks and punctuation, but not the signs that stand for a word: A &amp; B is another name than A B.</summary>
    private static bool IsBlank(char letter) =>
        char.IsWhiteSpace(letter) || (char.IsPunctuation(letter) && letter is not ('&' or '#' or '%' or '@' or '*'));
}
