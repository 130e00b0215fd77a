using System.Globalization;

namespace Trials.Rules;

/// <summary>A value of a rule pack that the law fixes: a pack may be tighter, never looser (rules.md 13, values in bold).</summary>
public sealed record StatutoryLimit
{
    private readonly Func<RulePack, int> _read;

    internal StatutoryLimit(string path, Bound bound, int value, string ruleId, Func<RulePack, int> read)
    {
        (Path, Bound, Value, RuleId, _read) = (path, bound, value, ruleId, read);
    }

    /// <summary>Where it stands in the file, such as <c>clocks.lead_review_cap_days</c>.</summary>
    public string Path { get; }
    public Bound Bound { get; }
    public int Value { get; }

    /// <summary>The rule of rules.md it comes from.</summary>
    public string RuleId { get; }

    /// <summary>What is wrong with the pack's value, as a sentence; null when nothing is.</summary>
    internal string? Fault(RulePack pack)
    {
        var chosen = _read(pack);
        return IsKept(chosen) ? null : $"{Path} is {Written(chosen)}, but {RuleId} allows only {Allowed}.";
    }

    /// <summary>Whether the second pack is the stricter one in this; null when both say the same.</summary>
    internal bool? IsTightened(RulePack from, RulePack to)
    {
        var (before, after) = (_read(from), _read(to));
        return before == after ? null : (Bound is Bound.AtLeast) == (after > before);
    }

    private bool IsKept(int chosen) => Bound switch
    {
        Bound.AtMost => chosen >= 1 && chosen <= Value,
        Bound.AtLeast => chosen >= Value,
        Bound.Exactly => chosen == Value,
        Bound.NotAfter => chosen <= Value,
    };

    private string Allowed => Bound switch
    {
        Bound.AtMost => $"1 to {Value}",
        Bound.AtLeast => $"{Value} or more",
        Bound.Exactly => $"{Value}",
        Bound.NotAfter => $"{Written(Value)} or earlier",
    };

    private string Written(int value) => Bound is Bound.NotAfter
        ? string.Create(CultureInfo.InvariantCulture, $"{value / 100:00}-{value % 100:00}")
        : value.ToString(CultureInfo.InvariantCulture);
}
