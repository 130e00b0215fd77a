using System.Net;
using System.Text.RegularExpressions;

namespace Trials.Portal.Tests.Pages;

/// <summary>
/// A field as a page shows it: the input's type, or textarea or select; what it would send, each of several radio buttons or check boxes by itself;
/// and whether a browser sends it when nobody touches it.
/// </summary>
internal sealed record FormField(string Name, string Kind, string Value, bool IsSent)
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>Whether a person can write into it whatever they like.</summary>
    public bool IsWritten => Kind is "text" or "textarea" or "email" or "search" or "tel" or "url";
}

/// <summary>A form of one of our pages, read from its HTML as the server writes it. It goes to its action, from the site's root.</summary>
internal sealed partial record HtmlForm(string Method, string Action, bool IsMultipart, IReadOnlyList<FormField> Fields)
{
    public bool IsPost => Method == "post";

    /// <summary>The second step of a deed, which does it.</summary>
    public bool Does => Action.Contains("handler=Do", StringComparison.Ordinal);

    /// <summary>Whether anything can be typed or chosen.</summary>
    public bool IsFilledIn => Fields.Any(one => one.Kind is not ("hidden" or "submit" or "password"));

    /// <param name="html">A page.</param>
    /// <param name="address">Its own address, where a form without an action goes.</param>
    public static IEnumerable<HtmlForm> In(string html, string address) => Form().Matches(html).Select(form =>
    {
        var attributes = Attributes(form.Groups["attributes"].Value);
        var action = attributes.GetValueOrDefault("action", address);
        return new HtmlForm(attributes.GetValueOrDefault("method", "get"), action.StartsWith('?') ? address.Split('?')[0] + action : action,
            attributes.GetValueOrDefault("enctype") == "multipart/form-data", [.. FieldsIn(form.Groups["content"].Value)]);
    });

    /// <summary>What a browser would send, each field as a person might well have filled it: where something is to be written, that; else the first choice.</summary>
    /// <param name="written">By the field; null where nothing is to be written.</param>
    public List<KeyValuePair<string, string>> Filled(Func<FormField, string?> written)
    {
        var sent = new List<KeyValuePair<string, string>>();
        foreach (var field in Fields.Where(field => field.Name.Length > 0 && field.Kind is not ("file" or "submit")))
        {
            var value = written(field) ?? field switch
            {
                { Kind: "radio" or "checkbox", IsSent: false } when sent.Any(known => known.Key == field.Name) || Fields.Any(other => other.Name == field.Name && other.IsSent) => null,
                { Value: "", Kind: "date" } => "2026-11-02",
                { Value: "", Kind: "time" } => "10:00",
                { Value: "", Kind: "number" } => "1",
                _ => field.Value,
            };
            if (value is not null) sent.Add(new(field.Name, value));
        }
        return sent;
    }

    private static IEnumerable<FormField> FieldsIn(string content)
    {
        foreach (Match element in Element().Matches(content))
        {
            var attributes = Attributes(element.Groups["attributes"].Value);
            var (tag, name, inner) = (element.Groups["tag"].Value, attributes.GetValueOrDefault("name", ""), element.Groups["inner"].Value);
            if (tag == "textarea") yield return new FormField(name, tag, WebUtility.HtmlDecode(inner).TrimStart('\n'), true);
            else if (tag == "select") yield return new FormField(name, tag, Chosen(inner), true);
            else
            {
                // What asks for digits is no place for words.
                var kind = attributes.GetValueOrDefault("inputmode") == "numeric" ? "number" : attributes.GetValueOrDefault("type", tag == "button" ? "submit" : "text");
                yield return new FormField(name, kind, attributes.GetValueOrDefault("value", ""), kind is not ("radio" or "checkbox") || attributes.ContainsKey("checked"));
            }
        }
    }

    private static string Chosen(string options)
    {
        var all = Option().Matches(options).Select(option => Attributes(option.Groups["attributes"].Value)).ToArray();
        var one = all.FirstOrDefault(option => option.ContainsKey("selected") && option.GetValueOrDefault("value") != "")
            ?? all.FirstOrDefault(option => option.GetValueOrDefault("value") != "");
        return one?.GetValueOrDefault("value") ?? "";
    }

    private static Dictionary<string, string> Attributes(string text)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (Match attribute in Attribute().Matches(text)) all.TryAdd(attribute.Groups["name"].Value, WebUtility.HtmlDecode(attribute.Groups["value"].Value));
        return all;
    }

    [GeneratedRegex("""<form\b(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>(?<content>.*?)</form>""", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<(?<tag>input|button)\b(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>|<(?<tag>textarea|select)\b(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>(?<inner>.*?)</\k<tag>>""", RegexOptions.Singleline)]
    private static partial Regex Element();

    [GeneratedRegex("""<option\b(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>""")]
    private static partial Regex Option();

    [GeneratedRegex("""(?<name>[\w:-]+)(?:\s*=\s*(?:"(?<value>[^"]*)"|'(?<value>[^']*)'))?""")]
    private static partial Regex Attribute();
}
