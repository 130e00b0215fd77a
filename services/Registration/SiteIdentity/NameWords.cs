using System.Globalization;
using System.Text;

namespace Trials.Registration.SiteIdentity;

/// <summary>The words of a written name in one spelling, whatever its language, accents or order.</summary>
internal sealed record NameWords(IReadOnlySet<string> All, bool IsChinese)
{
    private static readonly int LongestPart = Glossary.Chinese.Keys.Max(part => part.Length);

    public IEnumerable<string> Ordinals => All.Where(Glossary.Ordinals.Contains);

    public IEnumerable<string> Specialties => All.Where(Glossary.Specialties.Contains);

    /// <summary>What names somebody: no ordinal, specialty, general word or number.</summary>
    public IEnumerable<string> Proper => All.Where(IsProper);

    public static NameWords Of(string? written)
    {
        var spelt = Spelt(written ?? "", out var isChinese);
        var padded = $" {string.Join(' ', spelt.Split(' ', StringSplitOptions.RemoveEmptyEntries))} ";
        foreach (var (phrase, word) in Glossary.Phrases) padded = padded.Replace($" {phrase} ", $" {word} ", StringComparison.Ordinal);
        var words = padded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => Glossary.Synonyms.GetValueOrDefault(w, w));
        return new NameWords(words.Where(w => w.Length > 0 && !Glossary.Filler.Contains(w)).ToHashSet(StringComparer.Ordinal), isChinese);
    }

    public bool IsSameAs(NameWords other) => All.SetEquals(other.All);

    private static bool IsProper(string word) => word.Length > 1 && !word.Any(char.IsAsciiDigit) && !Glossary.General.Contains(word)
        && !Glossary.Specialties.Contains(word) && !Glossary.Ordinals.Contains(word);

    private static string Spelt(string written, out bool isChinese)
    {
        var text = new StringBuilder(written.Length);
        // Decomposed, so that an accent is a letter of its own and falls away. What is no character is left out: it cannot be decomposed.
        var letters = string.Concat(written.Where(c => !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF'))).Normalize(NormalizationForm.FormKD);
        isChinese = false;
        for (var at = 0; at < letters.Length; at++)
        {
            var letter = letters[at];
            if (IsHan(letter))
            {
                isChinese = true;
                at += Part(letters, at, text) - 1;
            }
            else if (char.IsLetterOrDigit(letter)) text.Append(char.ToUpperInvariant(letter));
            else if (letter is not ('\'' or '\u2018' or '\u2019') && char.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark) text.Append(' ');
        }
        return text.ToString();
    }

    /// <summary>Appends the longest known part that begins here, or the one character; returns its length.</summary>
    private static int Part(string letters, int at, StringBuilder text)
    {
        for (var length = Math.Min(LongestPart, letters.Length - at); length > 0; length--)
        {
            if (!Glossary.Chinese.TryGetValue(letters.Substring(at, length), out var word)) continue;
            text.Append(' ').Append(word).Append(' ');
            return length;
        }
        text.Append(letters[at]);
        return 1;
    }

    private static bool IsHan(char letter) => letter is >= '\u3400' and <= '\u9FFF';
}
