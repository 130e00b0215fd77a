namespace Trials.Primitives;

public static class Rule
{
    /// <summary>Reads as a sentence at the top of an aggregate's method: this must hold, or the change is refused.</summary>
    public static void Require(bool holds, Problem otherwise, params object[] arguments)
    {
        if (!holds) throw new RuleViolationException(otherwise, arguments);
    }
}
