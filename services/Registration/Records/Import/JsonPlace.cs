using System.Text.Json;

namespace Trials.Registration.Records.Import;

/// <summary>
/// A value of a JSON record and the path to it. An absent value reads as null or nothing; one of an unexpected kind refuses the
/// record, naming the path, for to skip it would be to lose it in silence. What is looked at is marked as read.
/// </summary>
internal readonly record struct JsonPlace(JsonElement Element, string Path, string Shape, ReadMarks Marks)
{
    public bool Exists => Element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public bool Has(string name) =>
        Element.ValueKind is JsonValueKind.Object && Element.TryGetProperty(name, out var child)
        && child.ValueKind is not JsonValueKind.Null;

    public JsonPlace Object(string name) => Child(name).Require(JsonValueKind.Object, "an object");

    /// <summary>An object, where some records write an empty text instead of none.</summary>
    public JsonPlace ObjectOrBlank(string name)
    {
        var child = Child(name);
        var isBlank = child.Element.ValueKind is JsonValueKind.String && string.IsNullOrWhiteSpace(child.Element.GetString());
        return isBlank ? child with { Element = default } : child.Require(JsonValueKind.Object, "an object");
    }

    /// <summary>The text as written; null where it is absent, empty or blank.</summary>
    public string? Text(string name) => Child(name).AsText();

    public bool? Flag(string name)
    {
        var child = Child(name);
        return child.Element.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            _ => throw RecordValues.Unreadable(child.Path, "is neither true nor false"),
        };
    }

    public double? Number(string name, double limit)
    {
        var child = Child(name).Require(JsonValueKind.Number, "a number");
        if (!child.Exists) return null;
        return child.Element.TryGetDouble(out var number) && Math.Abs(number) <= limit
            ? number
            : throw RecordValues.Unreadable(child.Path, "is out of range");
    }

    /// <summary>A whole number, also one written as a text.</summary>
    public int? Count(string name)
    {
        var child = Child(name);
        if (child.Element.ValueKind is JsonValueKind.String) return RecordValues.Count(child.AsText(), child.Path);
        return child.Require(JsonValueKind.Number, "a number").Exists ? RecordValues.Count(child.Element.GetRawText(), child.Path) : null;
    }

    /// <summary>A whole number that is written like any quantity: 300.0.</summary>
    public int? WholeQuantity(string name) =>
        Number(name, limit: int.MaxValue) is not { } number ? null
        : number >= 0 && number == Math.Floor(number) ? (int)number
        : throw RecordValues.Unreadable($"{Path}.{name}", "is not a whole number");

    public IReadOnlyList<JsonPlace> Objects(string name) => [.. Items(name).Select(item => item.RequirePresent())];

    /// <summary>The objects of a list by their ids.</summary>
    public IReadOnlyDictionary<string, JsonPlace> ById(string name)
    {
        var places = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (var place in Objects(name))
            if (!places.TryAdd(place.Text("id") ?? "", place)) throw RecordValues.Unreadable($"{place.Path}.id", "is given twice");
        return places;
    }

    /// <summary>A list, or the one item that some records write where they have no second.</summary>
    public IReadOnlyList<JsonPlace> OneOrMore(string name)
    {
        var child = Child(name);
        return child.Element.ValueKind is JsonValueKind.Object ? [child] : Objects(name);
    }

    public IReadOnlyList<string> OneOrMoreTexts(string name)
    {
        var child = Child(name);
        return child.Element.ValueKind is not JsonValueKind.String ? Texts(name) : child.AsText() is { } text ? [text] : [];
    }

    public IReadOnlyList<string> Texts(string name) => [.. Items(name).Select(item => item.AsText()).OfType<string>()];

    private IEnumerable<JsonPlace> Items(string name)
    {
        var array = Child(name).Require(JsonValueKind.Array, "a list");
        if (!array.Exists) return [];
        RecordValues.RequireBounded(array.Element.GetArrayLength(), array.Path);
        return array.Element.EnumerateArray().Select((item, index) => array with { Element = item, Path = $"{array.Path}[{index}]" });
    }

    private JsonPlace Child(string name)
    {
        // Inside what is not there at all, there is nothing either.
        if (Marks is null) return default;
        var (path, shape) = (Path.Length == 0 ? name : $"{Path}.{name}", Shape.Length == 0 ? name : $"{Shape}.{name}");
        Marks.Read(shape);
        return new JsonPlace(Exists && Element.TryGetProperty(name, out var child) ? child : default, path, shape, Marks);
    }

    private string? AsText()
    {
        if (!Require(JsonValueKind.String, "a text").Exists) return null;
        var text = Element.GetString();
        // JSON can carry it, XML and PostgreSQL cannot.
        if (text!.Contains('\0', StringComparison.Ordinal)) throw RecordValues.Unreadable(Path, "contains a NUL character");
        return string.IsNullOrWhiteSpace(text) ? null : RecordValues.Bounded(text, Path);
    }

    private JsonPlace Require(JsonValueKind kind, string expected) =>
        !Exists || Element.ValueKind == kind ? this : throw RecordValues.Unreadable(Path, $"is not {expected}");

    private JsonPlace RequirePresent() =>
        Exists ? Require(JsonValueKind.Object, "an object") : throw RecordValues.Unreadable(Path, "is not an object");
}
