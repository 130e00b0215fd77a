using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Words in a picture: Razor keeps the element's name for itself.</summary>
internal static class SvgText
{
    public static IHtmlContent Of(double x, double y, string words)
    {
        var text = new TagBuilder("text");
        text.Attributes["x"] = x.ToString(System.Globalization.CultureInfo.InvariantCulture);
        text.Attributes["y"] = y.ToString(System.Globalization.CultureInfo.InvariantCulture);
        text.InnerHtml.Append(words);
        return text;
    }
}
