namespace Trials.Portal.Journeys.Public;

/// <summary>A trial's public record as the register gives it: a flat list of facts, each with a key such as <c>locations/3/city</c>.</summary>
public sealed record PublicRecord(
    Guid TrialId, int Number, DateTimeOffset ReleasedAt, bool IsStopped, bool IsArchived, IReadOnlyList<PublicRecord.Fact> Facts,
    IReadOnlyList<PublicRecord.Material> Materials, IReadOnlyList<PublicRecord.Release> Versions)
{
    public sealed record Fact(string Key, string Name, int? WhoItem, string Value)
    {
        internal string Item => Key.Split('/')[0];
        internal string Row => Key.Split('/')[1];
        internal string Part => Key.Split('/')[2];
    }

    public sealed record Material(Guid DocumentId, string Version, string FileName);

    public sealed record Release(int Number, DateTimeOffset ReleasedAt);

    /// <summary>What a place or a contact says, part by part.</summary>
    public sealed record Line(IReadOnlyDictionary<string, string> Parts)
    {
        public string? this[string part] => Parts.GetValueOrDefault(part);
    }

    /// <summary>One item of the registry with all that it says.</summary>
    public sealed record Item(int? Number, string Name, IReadOnlyList<string> Values);

    public string? Text(string item) => Facts.FirstOrDefault(fact => fact.Item == item)?.Value;

    public IReadOnlyList<string> Texts(string item, string part = "") => [.. Facts.Where(fact => fact.Item == item && fact.Part == part).Select(fact => fact.Value)];

    public IReadOnlyList<Line> Lines(string item) =>
    [
        .. Facts.Where(fact => fact.Item == item).GroupBy(fact => fact.Row).Select(row => new Line(row.ToDictionary(fact => fact.Part, fact => fact.Value))),
    ];

    /// <summary>By the WHO's numbers, then what has none. Places stand above it in words of their own.</summary>
    public IReadOnlyList<Item> Items =>
    [
        .. Facts.Where(fact => fact.Item != "locations").GroupBy(fact => (fact.WhoItem, fact.Name)).OrderBy(item => item.Key.WhoItem ?? int.MaxValue)
            .Select(item => new Item(item.Key.WhoItem, item.Key.Name,
                [.. item.GroupBy(fact => fact.Row).Select(row => string.Join(" · ", row.Where(fact => fact.Part != "listed").Select(fact => fact.Value)))])),
    ];
}
