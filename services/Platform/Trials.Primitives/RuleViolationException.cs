using System.Globalization;

namespace Trials.Primitives;

/// <summary>A rule said no. Over HTTP it answers 409 with the problem's code; in a consumer it is not retried.</summary>
public sealed class RuleViolationException(Problem problem, params object[] arguments)
    : Exception(string.Format(CultureInfo.InvariantCulture, problem.English, arguments))
{
    public Problem Problem { get; } = problem;

    /// <summary>The sentence for a person, in Chinese or English.</summary>
    public string Say(bool chinese) =>
        string.Format(CultureInfo.InvariantCulture, chinese ? Problem.Chinese : Problem.English, arguments);
}
