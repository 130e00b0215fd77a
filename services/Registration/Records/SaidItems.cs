using System.Globalization;

namespace Trials.Registration.Records;

/// <summary>Items by their names, for whoever puts a record together from them.</summary>
internal sealed class Said
{
    private readonly Dictionary<string, SortedDictionary<int, SaidRow>> _items = new(StringComparer.Ordinal);

    public Said(IEnumerable<RecordItem> items)
    {
        foreach (var item in items)
        {
            if (!_items.TryGetValue(item.Name, out var rows)) _items[item.Name] = rows = [];
            if (!rows.TryGetValue(item.Number, out var row)) rows[item.Number] = row = new SaidRow($"{item.Name} {item.Number}");
            row.Add(item);
        }
    }

    public string? Text(string name) => Rows(name).Select(row => row.Text("")).FirstOrDefault();

    public PartialDate? Date(string name) => RecordValues.Date(Text(name), name);

    public IReadOnlyList<string> Texts(string name) => [.. Rows(name).Select(row => row.Text("")).OfType<string>()];

    public IEnumerable<SaidRow> Rows(string name) => _items.TryGetValue(name, out var rows) ? rows.Values : [];
}

/// <summary>The parts of one item.</summary>
internal sealed class SaidRow(string path)
{
    private readonly Dictionary<string, string> _parts = new(StringComparer.Ordinal);

    public void Add(RecordItem item)
    {
        if (!_parts.TryAdd(item.Part, item.Value)) throw RecordValues.Unreadable(path, "is given twice");
    }

    public string? Text(string part) => _parts.GetValueOrDefault(part);

    public PartialDate? Date(string part) => RecordValues.Date(Text(part), $"{path}, {part}");

    public double? Degrees(string part, double limit) =>
        Text(part) is not { } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= limit ? number
        : throw RecordValues.Unreadable($"{path}, {part}", "is no number of degrees");
}
