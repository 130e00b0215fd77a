using System.Text.RegularExpressions;
using Trials.Testing.Servers;

namespace Trials.Contracts.Tests;

/// <summary>Which rules there are, which source names them, and which tests carry them.</summary>
internal static partial class RuleSource
{
    private const int Short = 90;

    /// <summary>Every id of rules.md, with its section and the first words of the rule.</summary>
    public static IReadOnlyDictionary<string, (string Section, string Words)> Rules { get; } = ReadRules();

    /// <summary>The ids that a service's source names, each with its files.</summary>
    public static Dictionary<string, List<string>> EnforcedIn(string service)
    {
        var folder = RepositoryFolder.PathOf("services", service);
        return (from file in Sources(folder)
                from id in Ids().Matches(File.ReadAllText(file)).Select(match => match.Value).Where(Rules.ContainsKey).Distinct()
                select (id, name: Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/')))
            .GroupBy(found => found.id, found => found.name).ToDictionary(found => found.Key, found => found.ToList());
    }

    /// <summary>Class.Method of every test, by each id that it or its class carries.</summary>
    public static ILookup<string, string> Tests() =>
        Sources(RepositoryFolder.PathOf("tests")).SelectMany(TestsIn).ToLookup(test => test.Id, test => test.Name);

    private static IEnumerable<(string Id, string Name)> TestsIn(string file)
    {
        var (name, ofClass, pending) = ("", Array.Empty<string>(), new List<string>());
        foreach (var line in File.ReadLines(file))
        {
            pending.AddRange(Trait().Matches(line).Select(match => match.Groups[1].Value));
            if (Class().Match(line) is { Success: true } type)
            {
                (name, ofClass) = (type.Groups[1].Value, [.. pending]);
                pending.Clear();
            }
            else if (Method().Match(line) is { Success: true } method)
            {
                foreach (var id in ofClass.Concat(pending).Distinct()) yield return (id, $"{name}.{method.Groups[1].Value}");
                pending.Clear();
            }
        }
    }

    private static Dictionary<string, (string Section, string Words)> ReadRules()
    {
        var rules = new Dictionary<string, (string, string)>();
        var section = "";
        foreach (var line in File.ReadLines(RepositoryFolder.PathOf("contracts", "rules.md")))
        {
            if (Heading().Match(line) is { Success: true } heading) section = heading.Groups[1].Value;
            if (Row().Match(line) is { Success: true } row) rules.TryAdd(row.Groups[1].Value, (section, FirstWords(row.Groups[2].Value)));
        }
        return rules;
    }

    private static string FirstWords(string rule)
    {
        var plain = rule.Replace("**", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal).Split(';')[0].Trim();
        return plain.Length <= Short ? plain : $"{plain[..plain.LastIndexOf(' ', Short)].TrimEnd(',', ':', '(')} …";
    }

    private static IEnumerable<string> Sources(string folder) => System.IO.Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\b[A-Z]+-[A-Z0-9]+[a-z]?\b")]
    private static partial Regex Ids();

    [GeneratedRegex("""Trait\("Rule", "([^"]+)"\)""")]
    private static partial Regex Trait();

    [GeneratedRegex(@"^(?:public|internal)[a-z ]* class (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"^\s+public (?:static |async )*[\w<>]+ (\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex(@"^#{2,3} (\d+(?:\.\d+)?)\.? ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| \**([A-Z]+-[A-Z0-9]+[a-z]?)\** \| (.*?) \|")]
    private static partial Regex Row();
}
