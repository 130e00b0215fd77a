using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Trials.Primitives;
using Trials.Testing.Servers;
using Trials.Web;

namespace Trials.Contracts.Tests;

public partial class ProblemCatalogueTests
{
    private static readonly Problem[] All = [.. Product.Services.Append(typeof(PlatformProblems).Assembly).SelectMany(a => a.GetTypes())
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(f => f.FieldType == typeof(Problem)).Select(f => (Problem)f.GetValue(null)!).OrderBy(p => p.Code, StringComparer.Ordinal)];

    [Fact]
    public void Every_refusal_has_one_code_and_a_sentence_in_both_languages()
    {
        Assert.NotEmpty(All);
        Assert.Empty(All.GroupBy(p => p.Code).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.All(All, problem =>
        {
            Assert.Matches("^[a-z]+(\\.[a-z0-9_]+)?(_[a-z0-9]+)*$", problem.Code);
            Assert.True(problem.English.Length > 3 && Chinese().IsMatch(problem.Chinese), problem.Code);
            Assert.Equal(Placeholders(problem.English), Placeholders(problem.Chinese));
        });
    }

    [Fact]
    public void Every_rule_a_refusal_names_stands_in_the_rules()
    {
        var rules = File.ReadAllText(RepositoryFolder.PathOf("contracts", "rules.md"));

        Assert.All(All.Where(p => p.RuleId is not null).SelectMany(p => p.RuleId!.Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries))
            .Where(id => RuleId().IsMatch(id)), id => Assert.Contains(id, rules, StringComparison.Ordinal));
    }

    [Fact]
    public void The_catalogue_of_refusals_is_the_approved_one()
    {
        var page = new StringBuilder("# Problem codes\n\nEvery refusal of the API, as `application/problem+json` with `code`. Generated from the code by a test.\n\n");
        page.Append("| Code | English | 中文 | Rule |\n|---|---|---|---|\n");
        foreach (var p in All) page.Append(null, $"| `{p.Code}` | {p.English} | {p.Chinese} | {p.RuleId} |\n");
        Approved.Equal(page.ToString(), "contracts", "problem-codes.md");
    }

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Value).Distinct().Order()];

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Placeholder();

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex Chinese();

    [GeneratedRegex("^[A-Z]+-[0-9A-Z]+[a-z]?$")]
    private static partial Regex RuleId();
}
