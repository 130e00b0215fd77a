namespace Trials.Portal.Language;

/// <summary>An address to return to, which a link may carry and anybody may have written.</summary>
public static class LocalAddress
{
    /// <returns>The address when it is a path of this installation, else the other.</returns>
    public static string Or(string? address, string otherwise) => IsLocal(address) ? address! : otherwise;

    /// <summary>The address of this page, without the handler that a form named.</summary>
    public static string Of(HttpRequest request) => With(request, "handler", null);

    /// <summary>The address of this page with one parameter set, or left out.</summary>
    public static string With(HttpRequest request, string name, string? value)
    {
        var others = request.Query.Where(pair => pair.Key != name && pair.Key != "handler").SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one));
        return request.Path + QueryString.Create(value is null ? others : others.Append(KeyValuePair.Create(name, (string?)value)));
    }

    // Browsers read a backslash as a slash and leave out tabs and line ends, so "/\host" and "/\t/host" are other hosts. A header holds ASCII only.
    private static bool IsLocal(string? address) =>
        address is ['/', ..] and not (['/', '/' or '\\', ..]) && !address.Any(c => char.IsControl(c) || c == '\\' || !char.IsAscii(c));
}
