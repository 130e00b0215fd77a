using Trials.Primitives;

namespace Trials.Ethics.Tests;

internal static class Refused
{
    public static void With(Problem problem, Action deed) =>
        Assert.Equal(problem.Code, Assert.Throws<RuleViolationException>(deed).Problem.Code);
}
