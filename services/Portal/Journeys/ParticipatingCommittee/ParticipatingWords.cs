using System.Collections.Frozen;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>What the pages of a participating committee say.</summary>
public static class ParticipatingWords
{
    public static readonly Text List = new("Adoptions", "采用审查");
    public static readonly Text Nothing = new("No adoption waits. One appears here when the lead committee begins on a study with a site at this hospital.", "没有待办的采用审查；牵头伦理委员会开始审查本院参与的项目后会出现在这里。");
    public static readonly Text Deed = new("To do", "事项");
    public static readonly Text NameReviewers = new("Name reviewers", "指定主审委员");
    public static readonly Text AnswerOpinion = new("Answer the lead opinion", "答复牵头意见");
    public static readonly Text HoldBoard = new("Hold the full board", "召开会议审查");
    public static readonly Text FullBoard = new("Full board", "会议审查");
    public static readonly Text ReadDossier = new("Read the dossier", "查阅资料");
    public static readonly Text Look = new("Look at it", "查看");

    public static readonly Text ToList = new("Adoptions", "采用审查列表");
    public static readonly Text ToConfirmations = new("Confirmations", "后续确认列表");
    public static readonly Text Site = new("Site {0}: {1}", "中心 {0}：{1}");
    public static readonly Text Stopped = new("The clock stands since {0}, because somebody was asked for information.", "因要求补充资料，时限自 {0} 起暂停。");
    public static readonly Text Held = new("This site is on hold: {0}", "本中心已暂停：{0}");
    public static readonly Text NotEffective = new("Decided; takes effect when every local condition is met.", "已作出决定；本机构条件全部满足后生效。");

    public static readonly Text NewForUs = new("New for this hospital", "本院新增内容");
    public static readonly Text NothingNew = new("Nothing is new since this committee last looked on {0}.", "自本委员会 {0} 上次查看以来没有新增内容。");
    public static readonly Text SinceLooked = new("Since this committee last looked on {0}:", "自本委员会 {0} 上次查看以来：");
    public static readonly Text FirstLook = new("Nobody of this committee has looked yet.", "本委员会尚未查看过。");
    public static readonly Text NewOpinion = new("Lead opinion {0}: {1}", "牵头意见 {0}：{1}");
    public static readonly Text Letter = new("Read the letter", "查看意见书");
    public static readonly Text NewAnswers = new("{0} new answers to our questions", "对本委员会所提问题的新答复 {0} 项");
    public static readonly Text DocumentLine = new("{0}, version {1}", "{0}（版本 {1}）");
    public static readonly Text Receipt = new("We have looked at this", "已查看，登记签收");
    public static readonly Text Received1 = new("The receipt is recorded.", "签收已登记。");
    public static readonly Text ReceivedNext = new("from now on only what comes later is shown as new.", "此后仅将更新的内容列为新增。");
    public static readonly Text OpenConditions = new("Local conditions still open", "尚未满足的本机构条件");
    public static readonly Text ReadAnswers = new("Questions and answers", "问题与答复");
    public static readonly Text Asked = new("asked of the sponsor", "已向申办者提出");
    public static readonly Text AskedOwn = new("asked of our own hospital", "已向本院提出");
    public static readonly Text Checklist = new("Local checklist", "本机构核查清单");
    public static readonly Text ChecklistHint = new("Only these are for this committee to check. The study's design is the lead committee's.", "本委员会仅核查以下事项；研究设计由牵头伦理委员会审查。");

    public static readonly Text DecideWait = new("The reviewers {0} answer. When all adopt, it is decided.", "由主审委员 {0} 答复；全部采用即作出决定。");
    public static readonly Text Adopt = new("Adopt", "直接采用");
    public static readonly Text AdoptLocal = new("Adopt with local conditions", "采用，附本机构条件");
    public static readonly Text Board = new("Full board", "转会议审查");
    public static readonly Text Ask = new("Ask for information", "要求补充资料");
    public static readonly Text OpenBoard = new("Open the meeting", "宣布开会");
    public static readonly Text CloseBoard = new("Close the vote", "宣布表决结果");
    public static readonly Text Report = new("Report at the meeting", "登记会议报告");
    public static readonly Text DeclareInterests = new("Declare your interests", "利益冲突声明");
    public static readonly Text WriteDissent = new("Write your dissent", "说明不同意见");
    public static readonly Text NoAnswer = new("Not answered yet", "尚未答复");
    public static readonly Text MarkMet = new("Record as met", "登记已满足");
    public static readonly Text Hold = new("Hold this site", "暂停本中心");
    public static readonly Text Release = new("Release this site", "解除暂停");
    public static readonly Text Rescind = new("Rescind the adoption", "撤回采用");
    public static readonly Text Again = new("Review again at the full board", "再次提交会议审查");
    public static readonly Text Suggest = new("Send a suggestion", "提出建议");
    public static readonly Text Comment = new("Read and comment in the joint review", "查阅并提出审查意见");
    public static readonly Text FollowUp = new("Follow-up of this trial", "跟踪审查");
    public static readonly Text Decision = new("Decision", "决定");
    public static readonly Text ReportedAt = new("Reported at meeting {1} on {0}", "已于 {0} 在会议（{1}）上报告");
    public static readonly Text Suggestions = new("Suggestions sent", "已提出的建议");
    public static readonly Text Later = new("Later", "后续");

    public static readonly Text Refer = new("What you propose", "您的意见");
    public static readonly Text ReferMissing = new("Choose what you propose.", "请选择您的意见。");
    public static readonly Text ReferOpen = new("Let the full board decide", "转会议审查");
    public static readonly Text ReferDecline = new("It should not be run here; the full board decides", "不同意在本机构开展，由会议审查决定");
    public static readonly Text DeclineHint = new("Needs a ground of the closed list and its explanation in words.", "须选择规则包所列理由类别并书面说明。");
    public static readonly Text InOrder = new("In order", "符合要求");
    public static readonly Text NotInOrder = new("Not in order", "不符合");
    public static readonly Text ItemNote = new("Note", "备注");
    public static readonly Text CheckEach = new("Say of every item whether it is in order.", "请逐项填写核查结果。");
    public static readonly Text AskWhom = new("Whom you ask", "向谁要求");
    public static readonly Text AskSponsor = new("The sponsor", "申办者");
    public static readonly Text AskOwn = new("This hospital's office and investigators", "本院机构办公室与研究者");
    public static readonly Text AskWhat = new("What is needed, and what for", "需要补充的内容及原因");
    public static readonly Text AskWhomMissing = new("Choose whom you ask.", "请选择要求对象。");
    public static readonly Text SuggestObject = new("What it is about", "涉及事项");
    public static readonly Text SuggestObjectMissing = new("Choose what it is about.", "请选择涉及事项。");
    public static readonly Text SuggestText = new("Suggestion", "建议内容");
    public static readonly Text Outcome = new("What the board decided", "会议审查决定");
    public static readonly Text OutcomeMissing = new("Choose the decision.", "请选择决定。");
    public static readonly Text Reasons = new("Reasons", "理由");

    public static readonly Text Confirmations = new("Confirmations of amendments and yearly opinions", "修正案与年度意见的确认");
    public static readonly Text NothingToConfirm = new("Nothing waits to be confirmed. An amendment or a yearly opinion appears here when the lead committee has decided.", "没有待确认事项；牵头伦理委员会对修正案或年度报告作出决定后会出现在这里。");
    public static readonly Text Confirm = new("Confirm", "确认");
    public static readonly Text ConfirmTitle = new("Confirm: {0}", "确认：{0}");
    public static readonly Text ValidUntil = new("Prolongs the approval to", "批准有效期延长至");
    public static readonly Text Changes = new("What changes here", "本院将变更的文件");
    public static readonly Text SiteData = new("This site's figures of the year", "本中心年度数据");
    public static readonly Text FileSiteData = new("Give the figures", "填写年度数据");
    public static readonly Text NoSiteData = new("Nobody can confirm before the figures are here.", "填写年度数据后方可确认。");
    public static readonly Text Enrolled = new("Enrolled", "入组例数");
    public static readonly Text Withdrawn = new("Withdrawn", "退出例数");
    public static readonly Text SeriousEvents = new("Serious adverse events", "严重不良事件");
    public static readonly Text Deviations = new("Protocol deviations", "方案偏离");
    public static readonly Text Summary = new("What happened here", "本中心情况说明");
    public static readonly Text Number = new("Give a number from 0.", "请填写不小于 0 的整数。");

    public static readonly FrozenDictionary<string, Text> Outcomes = CommitteeWords.Dictionary(
        ("ApproveHere", "approve here", "同意在本机构开展"), ("ApproveHereAfterLocalModification", "approve here after local modification", "修改本机构文件后同意"),
        ("DisapproveHere", "do not run it here", "不同意在本机构开展"));

    public static readonly FrozenDictionary<string, Text> ConfirmationOutcomes = CommitteeWords.Dictionary(("confirm", "confirm", "确认"), ("refuse", "do not confirm", "不予确认"));
}
