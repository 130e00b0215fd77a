using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Trials.Rules;

/// <summary>The JSON schema of a rule pack, made from the types and the statutory limits, for whoever writes one.</summary>
public static class RulePackSchema
{
    public static JsonNode Create()
    {
        var schema = RuleFiles.Json.GetJsonSchemaAsNode(typeof(RulePack), new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = WithStatutoryLimit,
        }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "Rule pack");
        return schema;
    }

    private static JsonNode WithStatutoryLimit(JsonSchemaExporterContext context, JsonNode schema)
    {
        var path = string.Join('.', context.Path.ToArray().Where((_, index) => index % 2 == 1));
        if (schema is JsonObject node && StatutoryLimits.All.FirstOrDefault(limit => limit.Path == path) is { } limit)
        {
            Bind(node, limit);
            node["description"] = limit.RuleId;
        }
        return schema;
    }

    private static void Bind(JsonObject node, StatutoryLimit limit)
    {
        switch (limit.Bound)
        {
            case Bound.AtMost:
                node["minimum"] = 1;
                node["maximum"] = limit.Value;
                break;
            case Bound.AtLeast:
                node["minimum"] = limit.Value;
                break;
            case Bound.Exactly:
                node["const"] = limit.Value;
                break;
            case Bound.NotAfter:
                break;
        }
    }
}
