using System.Xml.Linq;

namespace Trials.Registration.Records.Import;

/// <summary>
/// An element of an XML record and the path to it. An absent one reads as null; one that repeats must be a list. What is looked at is
/// marked as read.
/// </summary>
internal readonly record struct XmlPlace(XElement? Element, string Path, string Shape, ReadMarks Marks)
{
    public XmlPlace Child(string name)
    {
        var child = Named(name);
        using var found = (Element?.Elements(name) ?? []).GetEnumerator();
        if (!found.MoveNext()) return child;
        child = child with { Element = found.Current };
        // To take the first would let two readers of one file see two different records.
        return found.MoveNext() ? throw RecordValues.Unreadable(child.Path, "is given twice") : child;
    }

    public IReadOnlyList<XmlPlace> All(string name)
    {
        var all = Named(name);
        XElement[] found = [.. (Element?.Elements(name) ?? []).Take(TrialRecordReader.MaxItems + 1)];
        RecordValues.RequireBounded(found.Length, all.Path);
        return [.. found.Select((child, index) => all with { Element = child, Path = $"{all.Path}[{index + 1}]" })];
    }

    /// <summary>The text without the blanks around it, which are the file's layout; null where nothing is left.</summary>
    public string? Text(string name) => Child(name).Trimmed();

    /// <summary>The text exactly as written; null where it is absent, empty or blank.</summary>
    public string? Written(string name) => Child(name).Whole() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    public IReadOnlyList<string> Texts(string name) => [.. All(name).Select(child => child.Trimmed()).OfType<string>()];

    public PartialDate? Date(string name) => RecordValues.Date(Text(name), $"{Path}/{name}");

    /// <summary>All of the text, blanks included.</summary>
    public string? Whole() => Element is null ? null : RecordValues.Bounded(Element.Value, Path);

    /// <summary>A text of several lines, without the indentation that all of them share.</summary>
    public string? Block(string name)
    {
        if (Child(name).Whole() is not { } block || string.IsNullOrWhiteSpace(block)) return null;
        var lines = block.Split('\n').Select(line => line.TrimEnd()).ToArray();
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line)).Trim('\n');
    }

    /// <summary>Names the topmost unread element of each branch that holds something, and unread attributes.</summary>
    public void Sweep()
    {
        if (Element is null) return;
        foreach (var attribute in Element.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Value.Length > 0))
            Marks.WasRead($"{Shape}/@{attribute.Name.LocalName}");
        foreach (var child in Element.Elements().Where(child => child.Value.Length > 0))
            if (Marks.WasRead(Under(child.Name.LocalName))) (this with { Element = child, Shape = Under(child.Name.LocalName) }).Sweep();
    }

    private XmlPlace Named(string name)
    {
        var shape = Under(name);
        Marks.Read(shape);
        return new XmlPlace(null, $"{Path}/{name}", shape, Marks);
    }

    private string Under(string name) => Shape.Length == 0 ? name : $"{Shape}/{name}";

    private string? Trimmed() => Whole()?.Trim() is { Length: > 0 } text ? text : null;
}
