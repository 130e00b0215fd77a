using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trials.Registration.Records.Export;

/// <summary>JSON for exchange: no nulls, no empty lists or objects, for FHIR and others forbid them.</summary>
internal static class ExportJson
{
    // Read by programs and people, never put into a page: Chinese stays Chinese.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static byte[] Bytes(JsonNode file)
    {
        if (file is JsonObject o) Some(o);
        return JsonSerializer.SerializeToUtf8Bytes(file, Readable);
    }

    /// <summary>The list of what there is; null where there is nothing.</summary>
    public static JsonArray? List(IEnumerable<JsonObject?> items)
    {
        var list = new JsonArray([.. items.Where(item => item is { Count: > 0 })]);
        return list.Count > 0 ? list : null;
    }

    /// <summary>The object without its empty members; null where none is left.</summary>
    public static JsonObject? Some(JsonObject all)
    {
        foreach (var name in all.Where(member => member.Value is null).Select(member => member.Key).ToArray()) all.Remove(name);
        return all.Count > 0 ? all : null;
    }
}
