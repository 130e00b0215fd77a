using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Primitives;
using Trials.Registration.Records;
using Trials.Web;

namespace Trials.Registration.Applications;

/// <summary>Refusals that say more than one sentence, or that are about what was sent and not about a rule.</summary>
internal static class Refusals
{
    /// <summary>409 with everything that stands against submission.</summary>
    public static ProblemHttpResult Incomplete(IReadOnlyList<Finding> findings)
    {
        var blocking = findings.Where(finding => finding.IsBlocking).Select(finding => finding.View()).ToArray();
        var details = Problems.Details(StatusCodes.Status409Conflict, ApplicationProblems.Incomplete,
            Say(ApplicationProblems.Incomplete, blocking.Length));
        details.Extensions["findings"] = blocking;
        return TypedResults.Problem(details);
    }

    /// <summary>400, or 413 for its size, with the reason as a code, the place in the file, and the records to choose from.</summary>
    public static ProblemHttpResult NotARecord(RecordRefusedException refused)
    {
        var status = refused.Reason is RecordRefusal.TooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest;
        var reason = Problems.InChinese ? refused.Reason.InChinese() : refused.Reason.InEnglish();
        var details = Problems.Details(status, ApplicationProblems.NotATrialRecord, Say(ApplicationProblems.NotATrialRecord, reason));
        details.Extensions["reason"] = refused.Reason.ToString();
        details.Extensions["place"] = refused.Detail;
        if (refused.Choices.Count > 0) details.Extensions["choices"] = refused.Choices;
        return TypedResults.Problem(details);
    }

    public static ProblemHttpResult TooLarge(long limit) =>
        Of(StatusCodes.Status413PayloadTooLarge, PlatformProblems.TooLarge, limit);

    public static ProblemHttpResult Of(int status, Problem problem, params object[] words) =>
        TypedResults.Problem(Problems.Details(status, problem, Say(problem, words)));

    /// <summary>400 that names the wrong field, like the platform's validation of bodies.</summary>
    public static ProblemHttpResult Field(string field, string english, string chinese)
    {
        var details = Problems.Details(StatusCodes.Status400BadRequest, PlatformProblems.Validation);
        details.Extensions["errors"] = new Dictionary<string, string[]> { [field] = [Problems.InChinese ? chinese : english] };
        return TypedResults.Problem(details);
    }

    private static string Say(Problem problem, params object[] words) => string.Format(CultureInfo.InvariantCulture, problem.Say(), words);
}
