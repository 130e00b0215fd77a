using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trials.Rules;

/// <summary>A list of a rule pack in words, and the members by which an item is the same in two packs; none when items are codes.</summary>
internal sealed record PackList(string Path, Wording Noun, IReadOnlyList<string> Key, string Basis)
{
    private static readonly Wording Present = new() { En = "yes", Zh = "有" };
    private static readonly Wording Absent = new() { En = "no", Zh = "无" };
    private static readonly Wording Added = new() { En = "added", Zh = "新增" };
    private static readonly Wording Removed = new() { En = "removed", Zh = "删除" };

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IEnumerable<PackChange> Between(JsonNode from, JsonNode to)
    {
        var (before, after) = (ItemsOf(from), ItemsOf(to));
        foreach (var (key, item) in before.Where(item => !after.ContainsKey(item.Key))) yield return Said(key, item, Present, Absent, Removed);
        foreach (var (key, item) in after)
        {
            if (!before.TryGetValue(key, out var earlier)) yield return Said(key, item, Absent, Present, Added);
            else if (Different(earlier, item) is { Length: > 0 } members) yield return Changed(key, earlier, item, members);
        }
    }

    private Dictionary<string, JsonNode> ItemsOf(JsonNode list) => list.AsArray().ToDictionary(
        item => Key.Count == 0 ? Value(item) : string.Join(' ', Key.Select(name => item![name]).Where(part => part is not null).Select(Value)),
        item => item!, StringComparer.Ordinal);

    // The members of one item that are otherwise; none of a code.
    private static string[] Different(JsonNode from, JsonNode to) => from is not JsonObject before || to is not JsonObject after ? [] :
        [.. before.Select(member => member.Key).Union(after.Select(member => member.Key))
            .Where(name => !JsonNode.DeepEquals(before[name], after[name]))];

    private PackChange Changed(string key, JsonNode from, JsonNode to, string[] members)
    {
        // Members and their values are codes, the same in both languages.
        Wording Same(Func<string, string> said)
        {
            var words = string.Join("; ", members.Select(said));
            return new Wording { En = words, Zh = words };
        }
        return Said(key, to, Same(name => $"{name} {Value(from[name])}"), Same(name => $"{name} {Value(to[name])}"),
            Same(name => $"{name} {Value(from[name])} → {Value(to[name])}"));
    }

    private PackChange Said(string key, JsonNode item, Wording before, Wording after, Wording change)
    {
        var basis = item is JsonObject named && named["basis"] is { } own ? Value(own) : Basis;
        var what = new Wording
        {
            En = $"{Noun.En} {key}{(item is JsonObject inEnglish ? $", {Value(inEnglish["en"])}" : "")}",
            Zh = $"{Noun.Zh} {key}{(item is JsonObject inChinese ? $"，{Value(inChinese["zh"])}" : "")}",
        };
        return new PackChange
        {
            What = what, Before = before, After = after, Basis = basis,
            Sentence = new Wording { En = $"{what.En}: {change.En} ({basis})", Zh = $"{what.Zh}：{change.Zh}（{basis}）" },
        };
    }

    private static string Value(JsonNode? value) => value switch
    {
        null => "–",
        JsonValue scalar => scalar.ToString(),
        _ => value.ToJsonString(Plain),
    };
}
