using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;


namespace Trials.Rules.Tests;

public class RulePackSchemaTests
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>When the types have changed on purpose, rename the received file over the schema and say so in the commit.</summary>
    [Fact]
    public void The_schema_in_the_repository_is_the_one_the_types_give()
    {
        var schema = Path.Combine(PackFile.Contracts, "rule-packs", "schema", "rule-pack.schema.json");
        var given = RulePackSchema.Create().ToJsonString(Readable) + "\n";
        var approved = File.Exists(schema) ? File.ReadAllText(schema) : "";
        if (given != approved) File.WriteAllText(Path.ChangeExtension(schema, ".received.txt"), given);

        Assert.Equal(approved, given);
    }

    [Fact]
    public void The_schema_knows_what_the_law_allows()
    {
        var cap = At("clocks.lead_review_cap_days");

        Assert.Equal((1, 30), ((int)cap["minimum"]!, (int)cap["maximum"]!));
        Assert.Equal(7, (int)At("committee.ec_min_members")["minimum"]!);
        Assert.Equal(60, (int)At("authority.ind_clock_wd")["const"]!);
    }

    [Fact]
    public void Every_statutory_limit_has_its_place_in_the_schema()
    {
        Assert.All(StatutoryLimits.All, limit => Assert.Equal(limit.RuleId, (string?)At(limit.Path)["description"]));
    }

    private static JsonNode At(string path)
    {
        var node = RulePackSchema.Create();
        foreach (var name in path.Split('.')) node = node["properties"]![name]!;
        return node;
    }
}
