using System.Collections.Frozen;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>What the pages of a lead committee say.</summary>
public static class LeadWords
{
    public static readonly Text List = new("Lead reviews", "牵头审查");
    public static readonly Text Nothing = new("No review waits. One appears here when intake accepts an application that this hospital leads.", "没有待办的牵头审查；本院牵头的申请受理后会出现在这里。");
    public static readonly Text ToList = new("Lead reviews", "牵头审查列表");
    public static readonly Text ToReview = new("Back to the review", "返回审查");
    public static readonly Text Deed = new("To do", "事项");
    public static readonly Text Mode = new("Procedure", "审查方式");
    public static readonly Text Assign = new("Assign reviewers", "指定主审委员");
    public static readonly Text SeeAnswers = new("See the answers", "查看主审意见");
    public static readonly Text Call = new("Call the meeting", "安排会议");
    public static readonly Text Meeting = new("Meeting", "会议审查");
    public static readonly Text IssueOpinion = new("Issue the opinion", "出具审查意见");
    public static readonly Text Verify = new("Verify the modification", "核实修改");
    public static readonly Text Look = new("Look at it", "查看");
    public static readonly Text ChooseMode = new("Choose the procedure", "选择审查方式");
    public static readonly Text DecidedAs = new("Decision: {0}", "审查决定：{0}");
    public static readonly Text AcceptedOn = new("Accepted", "受理日期");

    public static readonly Text Comments = new("Comments of the committees", "各委员会意见");
    public static readonly Text FromHospital = new("{0}, {1}", "{0}，{1}");
    public static readonly Text OwnCommittee = new("our own committee", "本委员会");
    public static readonly Text Merge = new("Make a question of comments", "合并为问题");
    public static readonly Text Discard = new("Discard", "不予采纳");
    public static readonly Text Comment = new("Comment", "提出意见");
    public static readonly Text Report = new("Report at the meeting", "登记会议报告");
    public static readonly Text Questions = new("Questions to the sponsor", "向申办者提出的问题");
    public static readonly Text Modifications = new("Modifications filed", "已提交的修改");
    public static readonly Text Filed = new("Filed on {0}", "{0} 提交");
    public static readonly Text Verified = new("verified", "已核实");
    public static readonly Text Refused = new("sent back: {0}", "已退回：{0}");
    public static readonly Text SendBack = new("Send it back", "退回修改");
    public static readonly Text Designate = new("Name who verifies", "指定核实人");
    public static readonly Text Exempt = new("Record the exemption", "登记免除伦理审查");
    public static readonly Text Opinion = new("Opinion", "审查意见");
    public static readonly Text FollowUp = new("Follow-up of this trial", "跟踪审查");
    public static readonly Text Declarations = new("Declarations", "利益冲突声明");
    public static readonly Text Waiting = new("not declared yet", "尚未声明");

    public static readonly Text WhichMode = new("How the review is held", "审查方式");
    public static readonly Text ModeMissing = new("Choose how the review is held.", "请选择审查方式。");
    public static readonly Text ModeGround = new("Ground", "适用情形");
    public static readonly Text ModeGroundHint = new("Needed unless the review is held by full board.", "会议审查以外的方式须选择适用情形。");
    public static readonly Text ModeGroundMissing = new("Choose the ground.", "请选择适用情形。");

    public static readonly Text OfComments = new("Comments that become this question", "合并的意见");
    public static readonly Text QuestionText = new("Question to the sponsor", "向申办者提出的问题");
    public static readonly Text MeetingDay = new("Day", "日期");
    public static readonly Text MeetingTime = new("Time (Shanghai)", "时间（北京时间）");
    public static readonly Text MeetingTitle = new("Name of the meeting", "会议名称");
    public static readonly Text Place = new("Place", "地点");
    public static readonly Text Link = new("Link of the call", "线上会议链接");
    public static readonly Text Items = new("Agenda, one item a line", "议程，每行一项");
    public static readonly Text WhenMissing = new("Give day and time.", "请填写日期与时间。");
    public static readonly Text When = new("When", "时间");

    public static readonly Text Agenda = new("Agenda", "会议议程");
    public static readonly Text NoMeetings = new("No meeting is called on this day.", "当日没有安排会议。");
    public static readonly Text On = new("Day", "日期");
    public static readonly Text Cases = new("Cases", "审查项目");
    public static readonly Text CalledFor = new("Called for {0}", "会议时间：{0}");
    public static readonly Text Attendance = new("Attendance", "签到");
    public static readonly Text Here = new("there", "已到会");
    public static readonly Text NotHere = new("not there", "未到会");
    public static readonly Text Arrives = new("{0} came", "{0} 到会");
    public static readonly Text Leaves = new("{0} left", "{0} 离会");
    public static readonly Text Came = new("Came", "到会");
    public static readonly Text Left = new("Left", "离会");
    public static readonly Text Recorded = new("The attendance is recorded.", "签到情况已记录。");
    public static readonly Text Quorum = new("Quorum", "法定人数");
    public static readonly Text QuorumMet = new("Quorum: {0} of {1} needed are there, every field is present.", "符合法定要求：到会 {0} 人，要求 {1} 人，专业构成齐全。");
    public static readonly Text QuorumMissing = new("Not yet: {0} of {1} needed are there.", "尚不符合：到会 {0} 人，要求 {1} 人。");
    public static readonly Text Updates = new("This panel renews itself; without scripts reload the page.", "本栏自动更新；未启用脚本时请刷新页面。");
    public static readonly Text OpenMeeting = new("Open the meeting", "宣布开会");
    public static readonly Text CloseVote = new("Close the vote", "宣布表决结果");
    public static readonly Text Declare = new("Declare your interests", "利益冲突声明");
    public static readonly Text CastVote = new("Vote", "表决");
    public static readonly Text WriteDissent = new("Write your dissent", "说明不同意见");
    public static readonly Text Room = new("Meeting: {0}", "会议审查：{0}");
    public static readonly Text NotCalled = new("No meeting is called for this review.", "本项目尚未安排会议。");

    public static readonly Text Decision = new("Decision", "审查决定");
    public static readonly Text DecisionMissing = new("Choose the decision.", "请选择审查决定。");
    public static readonly Text Reasons = new("Reasons", "理由");
    public static readonly Text ReasonsMissing = new("An opinion gives its reasons.", "审查意见应说明理由。");
    public static readonly Text FollowUpMonths = new("Next continuing review after", "跟踪审查频率");
    public static readonly Text Months = new("months", "个月");
    public static readonly Text MonthsMissing = new("Give 1 to 12 months.", "请填写 1 至 12 个月。");
    public static readonly Text Evidence = new("What shows that it is met", "证明材料");
    public static readonly Text DueOn = new("Until", "期限");
    public static readonly Text Blocks = new("What it keeps closed", "限制事项");
    public static readonly Text ConditionIncomplete = new("Say what is to be done and what shows it.", "请填写要求内容与证明材料。");
    public static readonly Text ConditionsHint = new("Open a condition to fill it in; leave what you do not need closed.", "展开后填写；不需要的无需展开。");
    public static readonly Text Coded = new("What it is about", "涉及事项");

    public static readonly Text Verifier = new("Who verifies beside the secretary", "除秘书外的核实人");
    public static readonly Text VerifierMissing = new("Choose a member.", "请选择委员。");
    public static readonly Text Letter = new("Read and print the letter", "查看并打印意见书");
    public static readonly Text LetterPdf = new("Letter as PDF", "下载意见书（PDF）");
    public static readonly Text Effective = new("in effect", "生效");
    public static readonly Text NotEffective = new("not in effect until the modification is verified", "修改核实后生效");
    public static readonly Text ValidUntil = new("Valid until", "有效期至");
    public static readonly Text AdoptionDue = new("Hospitals answer until", "各医院答复期限");
    public static readonly Text Upload = new("Record the upload to the national system", "登记上传国家系统");
    public static readonly Text Uploaded = new("Uploaded to the national system", "已上传国家系统");
    public static readonly Text UploadOn = new("Day of the upload", "上传日期");
    public static readonly Text UploadReference = new("Reference in the national system", "国家系统编号");
    public static readonly Text UploadMissing = new("Give the day and the reference.", "请填写上传日期与编号。");
    public static readonly Text MarkMet = new("Record as met", "登记已满足");
    public static readonly Text NoConditions = new("No condition.", "无条件。");
    public static readonly Text Until = new("until {0}", "期限 {0}");

    public static readonly FrozenDictionary<string, Text> Grounds = CommitteeWords.Dictionary(
        ("MinimalRisk", "no more than minimal risk, nothing vulnerable touched", "研究风险不大于最小风险"), ("MinorAmendment", "a minor change of an approved study", "已批准研究的较小修改"),
        ("FollowUp", "follow-up of an approved study", "已批准研究的跟踪审查"), ("PublicHealthEmergency", "public-health emergency", "突发公共卫生事件"),
        ("LawfulPublicData", "lawfully obtained public data", "利用合法获得的公开数据"), ("AnonymisedData", "anonymised data", "利用匿名化的信息数据"),
        ("ExistingSamplesWithinConsent", "existing samples within their consent", "利用已有生物样本且符合原知情同意"), ("BiobankCellLines", "cell lines of a biobank", "利用生物样本库来源的细胞株或细胞系"));

    public static readonly FrozenDictionary<string, Text> BlockNames = CommitteeWords.Dictionary(
        ("None", "nothing", "不限制"), ("Enrolment", "enrolment", "入组"), ("Activation", "activation of sites", "中心启动"));

    /// <summary>What each type of review may decide (rules.md 12.2); the service refuses anything else.</summary>
    public static IReadOnlyList<string> DecisionsOf(string type) => type is "Initial" or "Amendment" or "Completion" or "LeadTransfer"
        ? ["Approve", "ApproveAfterModification", "ReReviewAfterModification", "Disapprove"]
        : ["Continue", "ApproveAfterModification", "Suspend", "Terminate"];
}
