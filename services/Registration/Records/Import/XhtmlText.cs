using System.Net;
using System.Text;

namespace Trials.Registration.Records.Import;

/// <summary>The words of USDM's texts, which are XHTML; a reference into the protocol's dictionary shows as its name in brackets.</summary>
internal static class XhtmlText
{
    public static string? Plain(string? xhtml)
    {
        if (xhtml is null || !xhtml.Contains('<', StringComparison.Ordinal)) return WebUtility.HtmlDecode(xhtml);
        var lines = WebUtility.HtmlDecode(WithoutTags(xhtml)).Split('\n').Select(line => line.Trim());
        return string.Join('\n', lines.Where(line => line.Length > 0)) is { Length: > 0 } plain ? plain : null;
    }

    // By hand and in one pass: a pattern would search the rest of the text again for every bracket that is never closed.
    private static string WithoutTags(string xhtml)
    {
        var (plain, at) = (new StringBuilder(xhtml.Length), 0);
        while (true)
        {
            var open = xhtml.IndexOf('<', at);
            var close = open < 0 ? -1 : xhtml.IndexOf('>', open);
            if (close < 0) return plain.Append(xhtml.AsSpan(at)).ToString();
            plain.Append(xhtml.AsSpan(at, open - at)).Append(InPlaceOf(xhtml.AsSpan(open + 1, close - open - 1)));
            at = close + 1;
        }
    }

    private static string InPlaceOf(ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("/p") || tag.StartsWith("/li") || tag.StartsWith("br")) return "\n";
        const string Name = "name=\"";
        var name = tag.StartsWith("usdm:") ? tag.IndexOf(Name) : -1;
        if (name < 0) return "";
        var value = tag[(name + Name.Length)..];
        return value.IndexOf('"') is >= 0 and var end ? $"[{value[..end]}]" : "";
    }
}
