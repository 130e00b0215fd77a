using System.Xml.Linq;

namespace Trials.Registration.Records;

/// <summary>An element of an XML record and the path to it. An absent one reads as null; one that repeats must be a list.</summary>
internal readonly record struct XmlPlace(XElement? Element, string Path)
{
    public XmlPlace Child(string name)
    {
        var path = $"{Path}/{name}";
        using var found = (Element?.Elements(name) ?? []).GetEnumerator();
        if (!found.MoveNext()) return new XmlPlace(null, path);
        var child = found.Current;
        // To take the first would let two readers of one file see two different records.
        return found.MoveNext() ? throw RecordValues.Unreadable(path, "is given twice") : new XmlPlace(child, path);
    }

    public IReadOnlyList<XmlPlace> All(string name)
    {
        var path = Path;
        return [.. (Element?.Elements(name) ?? []).Select((child, index) => new XmlPlace(child, $"{path}/{name}[{index + 1}]"))];
    }

    /// <summary>The text without the blanks around it, which are the file's layout; null where nothing is left.</summary>
    public string? Text(string name) => Child(name).Trimmed();

    /// <summary>The text exactly as written; null where it is absent, empty or blank.</summary>
    public string? Written(string name) => Child(name).Element?.Value is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public IReadOnlyList<string> Texts(string name) => [.. All(name).Select(child => child.Trimmed()).OfType<string>()];

    /// <summary>A text of several lines, without the indentation that all of them share.</summary>
    public string? Block(string name)
    {
        if (Child(name).Element?.Value is not { } block || string.IsNullOrWhiteSpace(block)) return null;
        var lines = block.Split('\n').Select(line => line.TrimEnd()).ToArray();
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line)).Trim('\n');
    }

    private string? Trimmed() => Element?.Value.Trim() is { Length: > 0 } text ? text : null;
}
