using System.Globalization;
using Trials.Primitives;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>What a finding does.</summary>
internal enum Severity
{
    /// <summary>Stands against submission and acceptance.</summary>
    Blocking,

    /// <summary>Is said, and stands against nothing.</summary>
    Advice,
}

/// <summary>One thing that is missing, contradictory or worth a look. The field is named as in the API, so that a form can point at it.</summary>
internal sealed record Finding(string Field, Problem Problem, Severity Severity, params Wording[] Words)
{
    public bool IsBlocking => Severity is Severity.Blocking;

    public static Finding Blocks(string field, Problem problem, params Wording[] words) => new(field, problem, Severity.Blocking, words);

    public static Finding Advises(string field, Problem problem, params Wording[] words) => new(field, problem, Severity.Advice, words);

    /// <summary>A word that is the same in both languages.</summary>
    public static Wording Same(object word)
    {
        var text = Convert.ToString(word, CultureInfo.InvariantCulture)!;
        return new Wording { En = text, Zh = text };
    }

    /// <summary>A day as both languages write it.</summary>
    public static Wording Same(DateOnly day) => Same(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public SaidFinding Said() => new(Field, Problem.Code, Problem.RuleId, InEnglish, InChinese);

    public FindingView View() => new(Field, Problem.Code, Problem.RuleId, IsBlocking ? "blocking" : "advice",
        Problems.InChinese ? InChinese : InEnglish, InEnglish, InChinese);

    private string InEnglish => Say(Problem.English, word => word.En);

    private string InChinese => Say(Problem.Chinese, word => word.Zh);

    private string Say(string sentence, Func<Wording, string> language) =>
        string.Format(CultureInfo.InvariantCulture, sentence, [.. Words.Select(word => (object)language(word))]);
}

/// <summary>A finding in the caller's language, and in both.</summary>
/// <param name="Field">Which fact or document, as the API names it.</param>
/// <param name="Code">The finding's code.</param>
/// <param name="Rule">The rule that asks for it.</param>
/// <param name="Severity"><c>blocking</c> or <c>advice</c>.</param>
/// <param name="Text">What is wrong and what to do, in the caller's language.</param>
/// <param name="En">The same in English.</param>
/// <param name="Zh">The same in Chinese.</param>
internal sealed record FindingView(string Field, string Code, string? Rule, string Severity, string Text, string En, string Zh);
