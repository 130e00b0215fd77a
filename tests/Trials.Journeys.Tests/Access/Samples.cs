using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trials.Journeys.Tests.Access;

/// <summary>A well-formed body for any request, so that a new endpoint is tested the day it is mapped; the few that a validator wants otherwise are named.</summary>
internal static class Samples
{
    private static readonly Dictionary<string, string> ByEndpoint = new()
    {
        ["ethics.FileStudyReport"] = """{"kind":"Susar","seriousness":"Other","text":"text","knownAt":"2026-01-05T00:00:00Z"}""",
        ["registration.NameSites"] = """{"sites":[{"number":1,"organisationId":"01900000-0000-7000-8000-000000000001","role":"Lead"}]}""",
        ["registration.AnswerDeficiency"] = """{"text":"text","isNotApplicable":true}""",
        ["registration.BeginUpload"] = $$"""{"code":"ICF","version":"1.0","date":"2026-01-05","language":"zh","length":1,"sha256":"{{new string('0', 64)}}"}""",
    };

    public static HttpContent? For(string endpoint, Type? request)
    {
        if (request is null) return null;
        if (request == typeof(Stream)) return new StringContent("not a record");
        var body = ByEndpoint.TryGetValue(endpoint, out var named) ? named : Of(request, "")!.ToJsonString();
        return new StringContent(body, System.Text.Encoding.UTF8, "application/json");
    }

    private static JsonNode? Of(Type type, string member)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner, member);
        if (type == typeof(string)) return member is "password" ? "a long enough passphrase 1" : "text";
        if (type == typeof(bool)) return false;
        if (type == typeof(int) || type == typeof(long)) return 1;
        if (type == typeof(Guid)) return Guid.CreateVersion7().ToString();
        if (type == typeof(DateOnly)) return "2026-01-05";
        if (type == typeof(DateTimeOffset)) return DateTimeOffset.UtcNow.AddDays(1).ToString("O");
        if (type.IsEnum) return Enum.GetNames(type)[0];
        if (Element(type) is { } element) return element == typeof(Guid) ? new JsonArray(Of(element, member), Of(element, member)) : new JsonArray(Of(element, member));
        var sample = new JsonObject();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            sample[name] = Of(property.PropertyType, name);
        }
        return sample;
    }

    private static Type? Element(Type type) => type.IsArray
        ? type.GetElementType()
        : type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))?.GenericTypeArguments[0];
}
