using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Trials.Portal.Calls;

/// <summary>
/// A path to a service, written as an interpolated string: <c>$"registration/applications/{id}?status={status}"</c>. Every value is
/// escaped, so none of them can name another path or another parameter. A plain string is no path: it would let an unescaped one in.
/// </summary>
[InterpolatedStringHandler]
public readonly struct ApiPath(int literalLength, int formattedCount)
{
    private readonly StringBuilder _path = new(literalLength + 16 * formattedCount);

    public void AppendLiteral(string literal) => _path.Append(literal);

    public void AppendFormatted<T>(T value)
    {
        if (value is DateOnly day) _path.Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else AppendEscaped(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
    }

    /// <summary>The path with one more parameter; it has one already.</summary>
    public ApiPath And<T>(string name, T value)
    {
        AppendLiteral($"&{name}=");
        AppendFormatted(value);
        return this;
    }

    // Dots alone would name the folder above; no escape changes that.
    private void AppendEscaped(string value)
    {
        if (value is "." or ".." && _path is [.., '/']) throw RefusedException.NotFound();
        _path.Append(Uri.EscapeDataString(value));
    }

    public override string ToString() => _path.ToString();
}
