using Trials.Contracts.Ethics.V1;

namespace Trials.Ethics.Letters;

/// <summary>The codes of rules.md 12.1 and 12.2 as a letter says them.</summary>
internal static class LetterWords
{
    public static (string Zh, string En) Of(ConditionBlocks blocks) => blocks switch
    {
        ConditionBlocks.None => ("不影响研究的开展", "It holds nothing up"),
        ConditionBlocks.Enrolment => ("满足前不得入组", "Nobody may be enrolled before it is met"),
        ConditionBlocks.Activation => ("满足前不得启动", "No site may start before it is met"),
    };

    public static (string Zh, string En) Of(ReviewType type) => type switch
    {
        ReviewType.Initial => ("初始审查", "Initial review"),
        ReviewType.Amendment => ("修正案审查", "Review of an amendment"),
        ReviewType.Continuing => ("年度/定期跟踪审查", "Continuing review"),
        ReviewType.SeriousAdverseEvent => ("严重不良事件审查", "Review of a serious adverse event"),
        ReviewType.LeadTransfer => ("变更牵头机构审查", "Review of a change of lead"),
        ReviewType.Deviation => ("偏离/违背方案审查", "Review of a protocol deviation"),
        ReviewType.SuspensionOrTermination => ("暂停/终止审查", "Review of a suspension or termination"),
        ReviewType.Completion => ("结题审查", "Review of completion"),
    };

    public static (string Zh, string En) Of(Decision decision) => decision switch
    {
        Decision.Approve => ("批准", "Approved"),
        Decision.ApproveAfterModification => ("修改后批准", "Approved after modification"),
        Decision.ReReviewAfterModification => ("修改后再审", "To be modified and reviewed again"),
        Decision.Disapprove => ("不批准", "Not approved"),
        Decision.Continue => ("继续研究", "The study may continue"),
        Decision.Suspend => ("暂停研究", "The study is suspended"),
        Decision.Terminate => ("终止研究", "The study is terminated"),
    };
}
