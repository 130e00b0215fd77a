using System.Globalization;
using Trials.Rules;

namespace Trials.AllInOne;

/// <summary>
/// <c>rules diff A B</c>: what changes from one rule pack to another, in words. A pack is an id, a reference or a file. Its words and its
/// exit statuses are read by programs: 0 said, 2 a pack cannot be had or the command makes no sense.
/// </summary>
public static class RulesCommand
{
    public static int Run(IReadOnlyList<string> words, TextWriter output, TextWriter errors)
    {
        if (words is not ["diff", var first, var second])
        {
            errors.WriteLine("usage: rules diff A B   (A and B: the id of a rule pack, such as pudong-2023, or a file)");
            return 2;
        }
        try
        {
            Write(Open(first), Open(second), output);
            return 0;
        }
        catch (Exception refused) when (refused is RulePackException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(refused.Message.ReplaceLineEndings(" "));
            return 2;
        }
    }

    private static RulePack Open(string name)
    {
        if (name.EndsWith(".json", StringComparison.Ordinal) || name.Contains('/', StringComparison.Ordinal))
        {
            using var file = File.OpenRead(name);
            return RulePacks.Parse(file);
        }
        return name.Contains('@', StringComparison.Ordinal) ? RulePacks.Find(name) : RulePacks.Load(name);
    }

    private static void Write(RulePack from, RulePack to, TextWriter output)
    {
        var changes = RulePackDiff.Between(from, to);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Named(from)} → {Named(to)}: {(changes.Count == 0 ? "nothing changes · 无变化" : $"{changes.Count} change{(changes.Count == 1 ? "" : "s")} · {changes.Count} 处变更")}"));
        foreach (var change in changes) output.WriteLine($"- {change.Sentence.En}\n  {change.Sentence.Zh}");
    }

    private static string Named(RulePack pack) =>
        string.Create(CultureInfo.InvariantCulture, $"{pack.Reference} ({pack.EffectiveFrom:yyyy-MM-dd})");
}
