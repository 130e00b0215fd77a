using System.Globalization;
using System.Text;

namespace Trials.Registration.Register;

/// <summary>
/// The words of a text as the register finds them: Latin words and numbers as they are, in small letters; Chinese, which has no blanks
/// between words, as every character and every pair of neighbours. What is asked for is cut likewise, without the single characters of a
/// longer run, so that a trial is found when it has every pair of what was typed.
/// </summary>
internal static class SearchTerms
{
    public const int LongestTerm = 40;

    /// <summary>For keeping.</summary>
    public static IReadOnlySet<string> Of(IEnumerable<string?> texts) => Cut(texts, isQuery: false);

    /// <summary>For finding; nothing when there is no word in it.</summary>
    public static IReadOnlySet<string> Asked(string? query) => Cut([query], isQuery: true);

    private static HashSet<string> Cut(IEnumerable<string?> texts, bool isQuery)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts.OfType<string>())
        {
            var word = new StringBuilder();
            var run = new List<string>();
            foreach (var rune in text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
            {
                if (IsHan(rune))
                {
                    EndWord(word, terms);
                    run.Add(rune.ToString());
                    continue;
                }
                EndRun(run, terms, isQuery);
                if (Rune.IsLetterOrDigit(rune)) word.Append(rune);
                // An accent of its own belongs to the letter before it.
                else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark) EndWord(word, terms);
            }
            EndWord(word, terms);
            EndRun(run, terms, isQuery);
        }
        return terms;
    }

    private static void EndWord(StringBuilder word, HashSet<string> terms)
    {
        if (word.Length > 0) terms.Add(word.ToString(0, Math.Min(word.Length, LongestTerm)));
        word.Clear();
    }

    private static void EndRun(List<string> run, HashSet<string> terms, bool isQuery)
    {
        for (var i = 0; i < run.Count; i++)
        {
            if (!isQuery || run.Count == 1) terms.Add(run[i]);
            if (i + 1 < run.Count) terms.Add(run[i] + run[i + 1]);
        }
        run.Clear();
    }

    private static bool IsHan(Rune rune) => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF);
}
