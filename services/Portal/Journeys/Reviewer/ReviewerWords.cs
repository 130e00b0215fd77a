using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Reviewer;

public static class ReviewerWords
{
    public static readonly Text MyCases = new("My cases", "我的审查");
    public static readonly Text Nothing = new("No case needs you now. Cases appear here when you are named or a meeting is called.", "目前没有需要您参与的审查；被指定或安排会议后会出现在这里。");
    public static readonly Text ToDo = new("To do", "事项");
    public static readonly Text Declare = new("Declare your interests", "利益冲突声明");
    public static readonly Text CastVote = new("Vote", "表决");
    public static readonly Text WriteDissent = new("Write your dissent", "说明不同意见");
    public static readonly Text Answer = new("Answer", "答复");
    public static readonly Text Read = new("Read", "查阅");
    public static readonly Text LeadReview = new("Lead review", "牵头审查");
    public static readonly Text Adoption = new("Adoption", "采用审查");
    public static readonly Text Confirmation = new("Confirmation", "后续确认");
    public static readonly Text Every = new("All open cases", "全部在审案件");
    public static readonly Text OnlyMine = new("What needs me", "需要我办理");

    public static readonly Text Question = new("Do you have a conflict of interest in this case?", "您与本案是否存在利益冲突？");
    public static readonly Text QuestionHint = new("Employment, money, family, own studies, or anything else that could sway you.", "包括任职、经济利益、亲属关系、本人研究及其他可能影响判断的情形。");
    public static readonly Text NoConflict = new("No, I have none", "不存在利益冲突");
    public static readonly Text HasConflict = new("Yes, I have one and take no part", "存在利益冲突，申请回避");
    public static readonly Text DeclareMissing = new("Say whether you have a conflict of interest.", "请选择是否存在利益冲突。");
    public static readonly Text Explanation = new("What it is", "情况说明");
    public static readonly Text ExplanationMissing = new("Say in a sentence what the conflict is.", "请用一句话说明利益冲突情况。");

    public static readonly Text YourVote = new("Your vote", "您的表决");
    public static readonly Text VoteMissing = new("Choose your vote.", "请选择表决意见。");
    public static readonly Text VoteReason = new("Reason", "理由");
    public static readonly Text VoteReasonHint = new("Needed with against and abstain; keep it where you are for.", "反对或弃权须说明理由；同意可不填。");
    public static readonly Text VoteReasonMissing = new("Against and abstain need a reason.", "反对或弃权须说明理由。");
    public static readonly Text For = new("For: approve, or let it go on", "同意：批准或继续");
    public static readonly Text Against = new("Against: do not approve", "反对：不批准");
    public static readonly Text Abstain = new("Abstain", "弃权");

    public static readonly Text AgreesMissing = new("Choose your answer.", "请选择意见。");

    public static readonly Text Comments = new("Comments", "审查意见");
    public static readonly Text OwnComments = new("Our committee's comments", "本委员会意见");
    public static readonly Text Comment = new("Ask or comment", "提出意见");
    public static readonly Text Questions = new("Questions to the sponsor", "向申办者提出的问题");
    public static readonly Text MeetingAt = new("Meeting: {0}", "会议时间：{0}");

    public static IReadOnlyList<Choice> VoteChoices => [new("For", For), new("Against", Against), new("Abstain", Abstain)];
}
