using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Trials.Ethics.Letters;

/// <summary>A piece of a page. Whatever is put into one is escaped, unless it is such a piece itself.</summary>
internal readonly record struct Html(string Text)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static Html Of(FormattableString template) =>
        new(string.Format(CultureInfo.InvariantCulture, template.Format, [.. template.GetArguments().Select(Escaped)]));

    public static Html All(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Text)));

    private static string Escaped(object? value) => value is Html piece
        ? piece.Text
        : Encoder.Encode(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
}
