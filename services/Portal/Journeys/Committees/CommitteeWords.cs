using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Committees;

/// <summary>What the pages of every committee say: states, people, documents, votes.</summary>
public static class CommitteeWords
{
    public static readonly Text NotHere = new("There is no such page, or it is not yours to see.", "没有此页面，或您无权查看。");
    public static readonly Text ToCase = new("Back to the case", "返回本案");
    public static readonly Text Study = new("Study", "项目");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Due = new("Due", "期限");
    public static readonly Text Type = new("Kind of review", "审查类别");
    public static readonly Text WhatNow = new("What is to be done", "待办事项");
    public static readonly Text NothingNow = new("Nothing here waits for you.", "本案目前没有需要您办理的事项。");
    public static readonly Text Recused = new("You declared a conflict of interest in this case: you take no part in it and its papers are closed to you.", "您已声明与本案存在利益冲突，须回避；本案资料不再对您开放。");
    public static readonly Text NoComments = new("No comment yet.", "暂无意见。");
    public static readonly Text CommentsUntil = new("Comments are taken until {0}.", "意见提交截止：{0}。");
    public static readonly Text BecameQuestion = new("became question {0}", "已并入问题 {0}");
    public static readonly Text Discarded = new("discarded: {0}", "未采纳：{0}");
    public static readonly Text CommentOpen = new("with the lead committee", "牵头伦理委员会处理中");
    public static readonly Text QuestionNumber = new("Question {0}", "问题 {0}");
    public static readonly Text NotAnswered = new("Not answered yet", "尚未答复");
    public static readonly Text AnswerChanged = new("Changes {0}", "涉及修改：{0}");
    public static readonly Text Agrees = new("I agree", "同意");
    public static readonly Text ToFullBoard = new("To the full board", "转会议审查");
    public static readonly Text NoQuestions = new("No question has been put to the sponsor.", "尚未向申办者提出问题。");
    public static readonly Text ConfirmationsTitle = new("Confirmations", "后续确认");
    public static readonly Text Waiting = new("Not decided yet", "尚未决定");
    public static readonly Text All = new("All", "全部");
    public static readonly Text Turn = new("Whose turn", "等待");
    public static readonly Text Comma = new(", ", "、");
    public static readonly Text Dot = new(" · ", "，");

    public static readonly Text Documents = new("Documents", "审查文件");
    public static readonly Text Document = new("Document", "文件");
    public static readonly Text Version = new("Version", "版本");
    public static readonly Text Date = new("Date", "日期");
    public static readonly Text Fingerprint = new("Fingerprint (SHA-256)", "指纹（SHA-256）");
    public static readonly Text Since = new("Since the last look", "较上次查看");
    public static readonly Text NoDocuments = new("No document is open to you here.", "此处没有可供查阅的文件。");
    public static readonly Text DeclareToRead = new("Declare your interests first; then the documents open.", "请先作利益冲突声明，之后方可查阅文件。");

    public static readonly Text People = new("People", "审查人员");
    public static readonly Text Reviewers = new("Reviewers", "主审委员");
    public static readonly Text NoReviewers = new("Nobody is named yet.", "尚未指定。");
    public static readonly Text NoConflict = new("no conflict", "无利益冲突");
    public static readonly Text Conflict = new("conflict: takes no part", "存在利益冲突，回避");
    public static readonly Text External = new("external", "外单位");
    public static readonly Text Answers = new("Reviewers' answers", "主审委员意见");

    public static readonly Text Attendees = new("Members who are there", "到会委员");
    public static readonly Text AttendeesHint = new("Tick everybody who is in the room or on the call. Whoever declared a conflict is not listed.", "请勾选所有现场或线上到会的委员；已声明利益冲突者不在列。");
    public static readonly Text AttendeesMissing = new("Tick the members who are there.", "请勾选到会委员。");
    public static readonly Text Consultants = new("Independent consultants who are there", "到会独立顾问");
    public static readonly Text ConsultantsHint = new("They advise and are not counted.", "仅提供咨询，不计入人数，不参与表决。");
    public static readonly Text ReviewersHint = new("At least two. Whoever declared a conflict is not listed.", "至少两名；已声明利益冲突者不在列。");
    public static readonly Text ReviewersMissing = new("Tick the reviewers.", "请勾选主审委员。");

    public static readonly Text Vote = new("Vote", "表决");
    public static readonly Text Votes = new("Votes", "表决情况");
    public static readonly Text Member = new("Member", "委员");
    public static readonly Text Seat = new("Seat", "身份");
    public static readonly Text Reason = new("Reason", "理由");
    public static readonly Text ReasonMissing = new("Write the reason.", "请填写理由。");
    public static readonly Text NotVoted = new("not voted yet", "尚未表决");
    public static readonly Text Absent = new("not there", "未到会");
    public static readonly Text TallyLine = new("{0} for, {1} against, {2} abstained; of {3} members {4} are there.", "同意 {0} 票，反对 {1} 票，弃权 {2} 票；全体委员 {3} 人，到会 {4} 人。");
    public static readonly Text MajorityLine = new("A decision needs more than half of all {0} members: {1} votes.", "决定须经全体委员（{0} 人）二分之一以上同意：{1} 票。");
    public static readonly Text BoardOpen = new("The committee is in session", "会议审查进行中");
    public static readonly Text BoardClosed = new("The committee met on {0}", "会议审查：{0}");

    public static readonly Text MeetingOn = new("Day of the meeting", "会议日期");
    public static readonly Text MeetingNumber = new("Number of the meeting", "会议编号");
    public static readonly Text MeetingOnMissing = new("Give the day of the meeting.", "请填写会议日期。");
    public static readonly Text MeetingNumberMissing = new("Give the number of the meeting.", "请填写会议编号。");

    public static readonly Text Ground = new("Ground", "理由类别");
    public static readonly Text GroundMissing = new("Choose the ground.", "请选择理由类别。");
    public static readonly Text TextMissing = new("Say it in words.", "请填写说明。");
    public static readonly Text Explanation = new("Explanation", "说明");
    public static readonly Text SafetyGround = new("The lead committee must answer it, and the other sites are told the ground.", "须由牵头伦理委员会答复，并将该理由类别告知其他中心。");
    public static readonly Text Condition = new("Condition {0}", "条件 {0}");
    public static readonly Text Conditions = new("Conditions", "条件");
    public static readonly Text ConditionObject = new("What it is about", "涉及事项");
    public static readonly Text ConditionText = new("What is to be done", "要求内容");
    public static readonly Text ConditionIncomplete = new("Say both what the condition is about and what is to be done.", "请同时填写涉及事项与要求内容。");
    public static readonly Text ConditionsMissing = new("Give at least one condition.", "请至少填写一项条件。");
    public static readonly Text LeaveEmpty = new("Leave what you do not need empty.", "不需要的留空即可。");
    public static readonly Text Met = new("met", "已满足");
    public static readonly Text NotMet = new("open", "待满足");

    /// <summary>Grouped as the services name them.</summary>
    public static readonly FrozenDictionary<string, Text> Seats = Dictionary(
        ("Chair", "chair", "主任委员"), ("ViceChair", "vice-chair", "副主任委员"), ("Member", "member", "委员"), ("Secretary", "secretary", "秘书"), ("Consultant", "consultant", "独立顾问"));

    public static readonly FrozenDictionary<string, Text> Fields = Dictionary(
        ("Medical", "medicine", "医学"), ("LifeScience", "life science", "生命科学"), ("Ethics", "ethics", "伦理学"), ("Law", "law", "法学"), ("Lay", "lay member", "社会人士"));

    public static readonly FrozenDictionary<string, Text> VoteNames = Dictionary(
        ("For", "for", "同意"), ("Against", "against", "反对"), ("Abstain", "abstains", "弃权"));

    public static readonly FrozenDictionary<string, Text> Types = Dictionary(
        ("Initial", "initial review", "初始审查"), ("Amendment", "amendment", "修正案审查"), ("Continuing", "continuing review", "年度/定期跟踪审查"),
        ("SeriousAdverseEvent", "serious adverse event", "严重不良事件审查"), ("Deviation", "protocol deviation", "偏离/违背方案审查"),
        ("SuspensionOrTermination", "suspension or termination", "暂停/终止审查"), ("Completion", "completion", "结题审查"), ("LeadTransfer", "change of lead", "变更牵头机构审查"));

    public static readonly FrozenDictionary<string, Text> Modes = Dictionary(
        ("FullBoard", "full board", "会议审查"), ("Simplified", "simplified procedure", "简易程序审查"), ("Emergency", "emergency meeting", "紧急会议审查"), ("Exempt", "exempt", "免除伦理审查"));

    public static readonly FrozenDictionary<string, Text> Decisions = Dictionary(
        ("Approve", "approve", "批准"), ("ApproveAfterModification", "approve after modification", "修改后批准"), ("ReReviewAfterModification", "review again after modification", "修改后再审"),
        ("Disapprove", "disapprove", "不批准"), ("Continue", "continue", "继续研究"), ("Suspend", "suspend", "暂停研究"), ("Terminate", "terminate", "终止研究"));

    public static readonly FrozenDictionary<string, Text> ReviewStates = Dictionary(
        ("Accepted", "accepted", "已受理"), ("Assigned", "reviewers assigned", "已指定主审委员"), ("Scheduled", "meeting called", "已安排会议"), ("InMeeting", "in meeting", "会议审查中"),
        ("Voted", "voted", "已表决"), ("Decided", "decided", "已决定"), ("ModificationSubmitted", "modification filed", "已提交修改"), ("ModificationVerified", "modification verified", "修改已核实"),
        ("Withdrawn", "withdrawn", "已撤回"));

    public static readonly FrozenDictionary<string, Text> AdoptionStates = Dictionary(
        ("WaitingLead", "waiting for the lead opinion", "等待牵头意见"), ("PackageReceived", "pack received", "已收到资料包"), ("InReview", "with the reviewers", "委员审查中"),
        ("FullBoard", "at the full board", "会议审查"), ("Adopted", "adopted", "已采用"), ("AdoptedWithLocalConditions", "adopted with local conditions", "已采用，附本机构条件"),
        ("ApprovedByFullBoard", "approved by the full board", "会议审查同意"), ("Declined", "not run here", "不同意在本机构开展"), ("Rescinded", "rescinded", "已撤回采用"));

    public static readonly FrozenDictionary<string, Text> ConfirmationStates = Dictionary(
        ("Open", "to be confirmed", "待确认"), ("InReview", "with the reviewers", "委员审查中"), ("FullBoard", "at the full board", "会议审查"), ("Confirmed", "confirmed", "已确认"), ("Refused", "refused", "不予确认"));

    public static readonly FrozenDictionary<string, Text> ReviewerAnswers = Dictionary(
        ("Adopt", "adopts the lead opinion", "直接采用"), ("AdoptWithLocalConditions", "adopts with local conditions", "采用，附本机构条件"), ("ToFullBoard", "full board", "转会议审查"),
        ("Decline", "would not run it here", "不同意在本机构开展"), ("Confirm", "confirms", "确认"), ("Refuse", "does not confirm", "不予确认"));

    public static readonly FrozenDictionary<string, Text> SinceLastLook = Dictionary(("New", "new", "新增"), ("Changed", "changed", "有变更"), ("Same", "the same", "无变化"));

    internal static FrozenDictionary<string, Text> Dictionary(params (string Value, string English, string Chinese)[] words) =>
        words.ToFrozenDictionary(word => word.Value, word => new Text(word.English, word.Chinese));
}
