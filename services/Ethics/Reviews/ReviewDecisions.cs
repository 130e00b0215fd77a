using Trials.Contracts.Ethics.V1;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>What each type of review may decide, and what a decision means (rules.md 12.2).</summary>
internal static class ReviewDecisions
{
    private static readonly Decision[] ToBegin =
        [Decision.Approve, Decision.ApproveAfterModification, Decision.ReReviewAfterModification, Decision.Disapprove];

    private static readonly Decision[] ToGoOn =
        [Decision.Continue, Decision.ApproveAfterModification, Decision.Suspend, Decision.Terminate];

    /// <summary>
    /// The map of rules.md 12.2. It names no row for the last three, so they are chosen here: whether to stop a study is the question of a
    /// follow-up; a completion report, and a study whose lead a committee is to take over, is approved, sent back or refused like an application.
    /// </summary>
    public static IReadOnlyList<Decision> Decisions(this ReviewType type) => type switch
    {
        ReviewType.Initial or ReviewType.Amendment or ReviewType.LeadTransfer => ToBegin,
        ReviewType.Continuing or ReviewType.SeriousAdverseEvent or ReviewType.Deviation => ToGoOn,
        ReviewType.SuspensionOrTermination => ToGoOn,
        ReviewType.Completion => ToBegin,
    };

    public static bool IsPositive(this Decision decision) =>
        decision is Decision.Approve or Decision.ApproveAfterModification or Decision.Continue;

    /// <summary>To refuse and to stop are decisions that need their votes too; to review again leaves it open.</summary>
    public static bool IsNegative(this Decision decision) => decision is Decision.Disapprove || decision.StopsTheTrial();

    public static bool StopsTheTrial(this Decision decision) => decision is Decision.Suspend or Decision.Terminate;

    public static (string English, string Chinese) Name(this Decision decision) => decision switch
    {
        Decision.Approve => ("Approve", "批准"),
        Decision.ApproveAfterModification => ("ApproveAfterModification", "修改后批准"),
        Decision.ReReviewAfterModification => ("ReReviewAfterModification", "修改后再审"),
        Decision.Disapprove => ("Disapprove", "不批准"),
        Decision.Continue => ("Continue", "继续研究"),
        Decision.Suspend => ("Suspend", "暂停研究"),
        Decision.Terminate => ("Terminate", "终止研究"),
    };
}

/// <summary>Decisions as one argument of a refusal; the language is chosen when the sentence is made.</summary>
internal sealed class DecisionNames(IReadOnlyList<Decision> decisions)
{
    public override string ToString() => Problems.InChinese
        ? string.Join('、', decisions.Select(d => d.Name().Chinese))
        : string.Join(", ", decisions.Select(d => d.Name().English));
}
