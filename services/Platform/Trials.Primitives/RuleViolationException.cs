using System.Globalization;

namespace Trials.Primitives;

/// <summary>A rule said no. Over HTTP it answers 409 with the problem's code; in a consumer it is not retried.</summary>
public sealed class RuleViolationException(Problem problem, params object[] arguments)
    : Exception(Filled(problem, arguments, false))
{
    public Problem Problem { get; } = problem;

    /// <summary>The sentence for a person, in Chinese or English.</summary>
    public string Say(bool chinese) => Filled(Problem, arguments, chinese);

    private static string Filled(Problem problem, object[] arguments, bool chinese) => string.Format(CultureInfo.InvariantCulture,
        chinese ? problem.Chinese : problem.English, [.. arguments.Select(a => a is Bilingual both ? chinese ? both.Chinese : both.English : a)]);
}
