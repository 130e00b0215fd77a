using Trials.Primitives;
using Trials.Web;

namespace Trials.Recruitment.Sites;

/// <summary>One reason against, with what its sentence names: thrown at whoever acts, listed for whoever asks.</summary>
internal sealed record Refusal(Problem Problem, params object[] Arguments)
{
    public RuleViolationException AsException() => new(Problem, Arguments);

    public Reason AsReason() => new(Problem.Code, Problem.RuleId, AsException().Say(Problems.InChinese));
}

/// <summary>A reason as it is shown, in the caller's language.</summary>
public sealed record Reason(string Code, string? Rule, string Text);
