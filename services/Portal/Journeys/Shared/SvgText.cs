using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Trials.Portal.Journeys.Shared;

/// <summary>Words in a picture: Razor keeps the element's name for itself.</summary>
internal static class SvgText
{
    /// <param name="x">Where they begin, or end.</param>
    /// <param name="y">The line they stand on.</param>
    /// <param name="words">Plain text.</param>
    /// <param name="endsAt">Whether <paramref name="x"/> is where they end.</param>
    public static IHtmlContent Of(double x, double y, string words, bool endsAt = false)
    {
        var text = new TagBuilder("text");
        text.Attributes["x"] = Number(x);
        text.Attributes["y"] = Number(y);
        if (endsAt) text.Attributes["text-anchor"] = "end";
        text.InnerHtml.Append(words);
        return text;
    }

    /// <summary>A length as an attribute has it, whatever the reader's language.</summary>
    public static string Number(double length) => length.ToString(CultureInfo.InvariantCulture);
}
