using System.Text.RegularExpressions;

namespace Trials.Portal.Tests.Words;

/// <summary>What a Razor page says by itself: text and spoken attributes that come from no expression.</summary>
internal static partial class PageText
{
    public static IReadOnlyList<string> Literals(string page)
    {
        var markup = WithoutCode(Comment().Replace(page, ""));
        var spoken = SpokenAttribute().Matches(markup).Select(match => match.Groups[1].Value);
        var text = Tag().Replace(markup, "\n").Split('\n');
        return [.. spoken.Concat(text).Select(part => part.Trim(' ', '{', '}', '\r', '\t')).Where(part => Word().IsMatch(part) && !Statement().IsMatch(part))];
    }

    // Leaves out @{ … }, @( … ), @name.member(…)[…], @if (…), else and the like, with the brackets they hold.
    private static string WithoutCode(string page)
    {
        var left = new System.Text.StringBuilder();
        for (var i = 0; i < page.Length; i++)
        {
            if (page[i] != '@' || i + 1 == page.Length)
            {
                left.Append(page[i]);
                continue;
            }
            i++;
            if (page[i] is '{' or '(')
            {
                i = Closing(page, i);
                continue;
            }
            if (Directive().Match(page, i) is { Success: true } directive && directive.Index == i)
            {
                i = page.IndexOf('\n', i) is var end and >= 0 ? end : page.Length;
                continue;
            }
            if (string.CompareOrdinal(page, i, "await ", 0, 6) == 0) i += 6;
            while (i < page.Length && (char.IsLetterOrDigit(page[i]) || page[i] is '_' or '(' or '[' || (page[i] is '.' or '?' or '!' && i + 1 < page.Length && (char.IsLetter(page[i + 1]) || page[i + 1] == '.'))
                || (page[i] == ' ' && Control().IsMatch(page[..i].Split('@')[^1]) && i + 1 < page.Length && page[i + 1] == '(')))
                i = page[i] is '(' or '[' ? Closing(page, i) + 1 : i + 1;
            i--;
        }
        return left.ToString();
    }

    private static int Closing(string page, int open)
    {
        for (int i = open, depth = 0; i < page.Length; i++)
        {
            if (page[i] == '"') i = page.IndexOf('"', i + 1);
            if (i < 0) break;
            if (page[i] is '(' or '[' or '{') depth++;
            if (page[i] is ')' or ']' or '}' && --depth == 0) return i;
        }
        return page.Length - 1;
    }

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("(?<=[\\s\"])(?:alt|title|placeholder|aria-label|label|hint|unit)=\"([^\"@]*[A-Za-z\\p{IsCJKUnifiedIdeographs}]{2}[^\"]*)\"")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex("<[^<>]*(?:\"[^\"]*\"[^<>]*)*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[A-Za-z\p{IsCJKUnifiedIdeographs}]{2}|\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Word();

    [GeneratedRegex(@"^((else )?if \(.*\)|else|var .*;|IgnoreBody\(\);|continue;)$")]
    private static partial Regex Statement();

    [GeneratedRegex(@"(page|model|using|namespace|addTagHelper|inject|section)\b")]
    private static partial Regex Directive();

    [GeneratedRegex("^(if|foreach|for|while|switch)$")]
    private static partial Regex Control();
}
