using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Trials.Portal.Journeys.RuleText;

/// <summary>One rule of contracts/rules.md: its id and the cells of its row, headed as the table is.</summary>
public sealed record Rule(string Id, IReadOnlyList<(string Head, string Text)> Cells);

/// <summary>The text of the rules that refusals cite, as contracts/rules.md has it.</summary>
public static partial class RuleBook
{
    private static readonly FrozenDictionary<string, Rule> Rules = Read().GroupBy(rule => rule.Id).ToFrozenDictionary(same => same.Key, same => same.First());

    public static Rule? Find(string id) => Rules.GetValueOrDefault(id);

    private static IEnumerable<Rule> Read()
    {
        using var stream = typeof(RuleBook).Assembly.GetManifestResourceStream("rules.md")!;
        using var reader = new StreamReader(stream);
        string[] head = [];
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('|'))
            {
                head = [];
                continue;
            }
            string[] cells = [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim().Replace("`", "", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal))];
            if (head.Length == 0) head = cells;
            else if (Id().IsMatch(cells[0])) yield return new Rule(cells[0], [.. head.Zip(cells).Skip(1).Where(cell => cell.Second.Length > 0)]);
        }
    }

    [GeneratedRegex("^[A-Z]{2,6}-[0-9]+[a-z]?$")]
    private static partial Regex Id();
}
