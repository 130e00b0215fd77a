using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trials.Rules;

/// <summary>A list of a rule pack in words, and the members by which an item is the same in two packs; none when items are codes.</summary>
internal sealed record PackList(string Path, Wording Noun, IReadOnlyList<string> Key, string Basis)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IEnumerable<Wording> Between(JsonNode from, JsonNode to)
    {
        var (before, after) = (ItemsOf(from), ItemsOf(to));
        foreach (var (key, item) in before.Where(item => !after.ContainsKey(item.Key))) yield return Said(key, item, "removed", "删除");
        foreach (var (key, item) in after)
        {
            if (!before.TryGetValue(key, out var earlier)) yield return Said(key, item, "added", "新增");
            else if (Differences(earlier, item) is { Length: > 0 } changes) yield return Said(key, item, changes, changes);
        }
    }

    private Dictionary<string, JsonNode> ItemsOf(JsonNode list) => list.AsArray().ToDictionary(
        item => Key.Count == 0 ? Value(item) : string.Join(' ', Key.Select(name => item![name]).Where(part => part is not null).Select(Value)),
        item => item!, StringComparer.Ordinal);

    private static string Differences(JsonNode from, JsonNode to) => from is not JsonObject before || to is not JsonObject after ? "" :
        string.Join("; ", before.Select(member => member.Key).Union(after.Select(member => member.Key))
            .Where(name => !JsonNode.DeepEquals(before[name], after[name]))
            .Select(name => $"{name} {Value(before[name])} → {Value(after[name])}"));

    private Wording Said(string key, JsonNode item, string en, string zh)
    {
        var basis = item is JsonObject named && named["basis"] is { } own ? Value(own) : Basis;
        return new Wording
        {
            En = $"{Noun.En} {key}{(item is JsonObject inEnglish ? $", {Value(inEnglish["en"])}" : "")}: {en} ({basis})",
            Zh = $"{Noun.Zh} {key}{(item is JsonObject inChinese ? $"，{Value(inChinese["zh"])}" : "")}：{zh}（{basis}）",
        };
    }

    private static string Value(JsonNode? value) => value switch
    {
        null => "–",
        JsonValue scalar => scalar.ToString(),
        _ => value.ToJsonString(Plain),
    };
}
