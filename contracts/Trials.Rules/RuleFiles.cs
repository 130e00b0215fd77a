using System.Text.Json;
using System.Text.Json.Serialization;

namespace Trials.Rules;

/// <summary>The files embedded beside the code, and how they are written: names in snake_case, enums by the codes of rules.md.</summary>
internal static class RuleFiles
{
    /// <summary>An unknown, missing, repeated or null member is an error, never a default.</summary>
    public static JsonSerializerOptions Json { get; } = Strict();

    public static IEnumerable<string> In(string folder) =>
        typeof(RuleFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal)
                && name.EndsWith(".json", StringComparison.Ordinal)
                && !name.EndsWith(".schema.json", StringComparison.Ordinal));

    public static Stream Open(string name) =>
        typeof(RuleFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"{name} is not embedded in Trials.Rules.");

    private static JsonSerializerOptions Strict()
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false) },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
