using System.Globalization;
using Trials.Web;

namespace Trials.Portal.Language;

/// <summary>One thing said in both languages, side by side. A page that shows it shows the reader's language.</summary>
public sealed record Text(string English, string Chinese)
{
    public override string ToString() => Problems.InChinese ? Chinese : English;

    /// <summary>Fills {0}, {1} … in the reader's language. Values are plain text; what is shown is encoded by the page.</summary>
    public string With(params object?[] values) => string.Format(CultureInfo.InvariantCulture, ToString(), values);

    /// <summary>The same filled in both languages, for what is shown after a redirect; a text among the values speaks the language it is put into.</summary>
    public Text Filled(params object?[] values) => new(
        string.Format(CultureInfo.InvariantCulture, English, [.. values.Select(value => value is Text text ? text.English : value)]),
        string.Format(CultureInfo.InvariantCulture, Chinese, [.. values.Select(value => value is Text text ? text.Chinese : value)]));

    public static implicit operator string(Text text) => text.ToString();
}
