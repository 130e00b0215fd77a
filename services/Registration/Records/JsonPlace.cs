using System.Text.Json;

namespace Trials.Registration.Records;

/// <summary>
/// A value of a JSON record and the path to it. An absent value reads as null or nothing; one of an unexpected kind refuses the
/// record, naming the path, for to skip it would be to lose it in silence.
/// </summary>
internal readonly record struct JsonPlace(JsonElement Element, string Path)
{
    public bool Exists => Element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public JsonPlace Object(string name) => Child(name).Require(JsonValueKind.Object, "an object");

    /// <summary>The text as written; null where it is absent, empty or blank.</summary>
    public string? Text(string name) => Child(name).AsText();

    public double? Number(string name, double limit)
    {
        var child = Child(name).Require(JsonValueKind.Number, "a number");
        if (!child.Exists) return null;
        return child.Element.TryGetDouble(out var number) && Math.Abs(number) <= limit
            ? number
            : throw RecordValues.Unreadable(child.Path, "is out of range");
    }

    public int? Count(string name)
    {
        var child = Child(name).Require(JsonValueKind.Number, "a number");
        return child.Exists ? RecordValues.Count(child.Element.GetRawText(), child.Path) : null;
    }

    public IReadOnlyList<JsonPlace> Objects(string name) => [.. Items(name).Select(item => item.RequirePresent("an object"))];

    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(item => item.AsText()).OfType<string>()];

    private IEnumerable<JsonPlace> Items(string name)
    {
        var array = Child(name).Require(JsonValueKind.Array, "a list");
        return array.Exists ? array.Element.EnumerateArray().Select((item, index) => new JsonPlace(item, $"{array.Path}[{index}]")) : [];
    }

    private JsonPlace Child(string name)
    {
        var path = Path.Length == 0 ? name : $"{Path}.{name}";
        return Exists && Element.TryGetProperty(name, out var child) ? new JsonPlace(child, path) : new JsonPlace(default, path);
    }

    private string? AsText()
    {
        if (!Require(JsonValueKind.String, "a text").Exists) return null;
        var text = Element.GetString();
        // JSON can carry it, XML and PostgreSQL cannot.
        if (text!.Contains('\0', StringComparison.Ordinal)) throw RecordValues.Unreadable(Path, "contains a NUL character");
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private JsonPlace Require(JsonValueKind kind, string expected) =>
        !Exists || Element.ValueKind == kind ? this : throw RecordValues.Unreadable(Path, $"is not {expected}");

    private JsonPlace RequirePresent(string expected) =>
        Exists ? Require(JsonValueKind.Object, expected) : throw RecordValues.Unreadable(Path, $"is not {expected}");
}
