using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;


namespace Trials.Rules.Tests;

/// <summary>The shipped pack as text, to change one thing in it and read it again.</summary>
internal static class PackFile
{
    public static string Contracts { get; } = Path.GetFullPath("contracts", Root(AppContext.BaseDirectory));

    public static JsonObject Read() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Contracts, "rule-packs", "pudong-2023.json")))!.AsObject();

    public static RulePack Parse(JsonNode pack)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(pack.ToJsonString()));
        return RulePacks.Parse(stream);
    }

    public static RulePack With(string path, JsonNode? value)
    {
        var pack = Read();
        var names = path.Split('.');
        JsonNode parent = pack;
        foreach (var name in names[..^1]) parent = parent[name]!;
        parent[names[^1]] = value;
        return Parse(pack);
    }

    public static string RefusedWith(string path, JsonNode? value) => Refusal(() => With(path, value));

    public static string Refusal(Func<RulePack> parse, [CallerArgumentExpression(nameof(parse))] string what = "")
    {
        try
        {
            parse();
        }
        catch (RulePackException refusal)
        {
            return refusal.Message;
        }
        throw new Xunit.Sdk.XunitException($"{what} was not refused.");
    }

    private static string Root(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "Trials.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
