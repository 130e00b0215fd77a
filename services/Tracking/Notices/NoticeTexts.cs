using System.Globalization;
using System.Reflection;

namespace Trials.Tracking.Notices;

/// <summary>What a notice says, in both languages; place holders are filled from its arguments.</summary>
internal sealed record NoticeText(string Code, string English, string Chinese)
{
    public string Say(IReadOnlyList<string> arguments, bool chinese) =>
        string.Format(CultureInfo.InvariantCulture, chinese ? Chinese : English, [.. arguments]);
}

/// <summary>Every notice there is. A code never changes: rows and receivers keep it.</summary>
internal static class NoticeTexts
{
    public static readonly NoticeText Submitted = new("application-submitted", "Submitted: check it for completeness.", "已递交，请进行形式审查。");
    public static readonly NoticeText Returned = new("application-returned",
        "Returned with {0} open items: answer them and submit again.", "已退回，共 {0} 项待补正，请补正后重新递交。");
    public static readonly NoticeText OutOfScope = new("application-out-of-scope",
        "Not a matter of the alliance; the application ended.", "不属于联盟受理范围，申请已终结。");
    public static readonly NoticeText Warned = new("sponsor-warned",
        "Warning {0}: without an answer the application lapses on {1}. Confirm that you have this.", "第 {0} 次提醒：如不答复，申请将于 {1} 失效，请确认收到。");
    public static readonly NoticeText Lapsed = new("application-lapsed", "The application lapsed: no answer came.", "未收到答复，申请已失效。");
    public static readonly NoticeText Accepted = new("application-accepted", "Accepted; all clocks run from now.", "已受理，各项时限开始计算。");
    public static readonly NoticeText Withdrawn = new("application-withdrawn",
        "The sponsor withdrew the study: enrolment is closed.", "申办者已撤回该研究，入组已关闭。");
    public static readonly NoticeText SiteWithdrawn = new("site-withdrawn",
        "The sponsor took your site out of the study: enrolment is closed.", "申办者已将本机构移出该研究，入组已关闭。");
    public static readonly NoticeText SponsorStopped = new("sponsor-stopped",
        "The sponsor stopped enrolment at every site.", "申办者已停止所有机构的入组。");
    public static readonly NoticeText SponsorResumed = new("sponsor-resumed", "The sponsor lifted its own stop.", "申办者已解除其停止入组的通知。");
    public static readonly NoticeText ModificationFiled = new("modification-filed",
        "The modification that was asked for is filed: verify it.", "所要求的修改已递交，请核对。");
    public static readonly NoticeText AmendmentFiled = new("amendment-filed", "Amendment {0} is filed: review it.", "修正案 {0} 已递交，请审查。");
    public static readonly NoticeText AmendmentEnded = new("amendment-decided", "An amendment was decided.", "一项修正案已有审查结果。");
    public static readonly NoticeText AmendmentToConfirm = new("amendment-to-confirm",
        "An amendment was approved: your site uses its versions once your committee has confirmed them.", "一项修正案已获批准，经贵机构伦理委员会确认后方可使用新版本。");
    public static readonly NoticeText ReportFiled = new("continuing-report-filed",
        "Continuing report {0} is filed: review it.", "年度/定期报告 {0} 已递交，请审查。");
    public static readonly NoticeText Susar = new("susar-filed",
        "Safety report {0}, a SUSAR, is filed: read it now.", "安全性报告 {0}（可疑且非预期严重不良反应）已递交，请立即查阅。");
    public static readonly NoticeText SafetyFiled = new("safety-report-filed",
        "Safety report {0} is filed: acknowledge it.", "安全性报告 {0} 已递交，请确认收到。");
    public static readonly NoticeText SafetyTold = new("site-safety-report-filed",
        "Safety report {0} of a site is filed: read it.", "研究机构的安全性报告 {0} 已递交，请查阅。");
    public static readonly NoticeText SiteJoined = new("site-added", "Your hospital's site joined the study.", "贵机构已加入该研究。");
    public static readonly NoticeText ReviewersNamed = new("reviewers-named",
        "Reviewers were named: see whether you are one.", "已指定审查委员，请查看您是否在内。");
    public static readonly NoticeText QuestionRaised = new("question-raised",
        "Question {0} of the joint review waits for your answer.", "联合审查问题 {0} 等待您的答复。");
    public static readonly NoticeText QuestionAnswered = new("question-answered",
        "Question {0} of the joint review is answered.", "联合审查问题 {0} 已答复。");
    public static readonly NoticeText MeetingCalled = new("meeting-scheduled", "The review meeting is on {0}.", "审查会议定于 {0}。");
    public static readonly NoticeText OpinionIssued = new("opinion-issued", "The lead committee's opinion is issued.", "牵头伦理委员会的审查意见已出具。");
    public static readonly NoticeText PackArrived = new("pack-arrived",
        "The lead opinion's pack is with you: decide by {0}.", "牵头意见资料包已送达，请于 {0} 前作出决定。");
    public static readonly NoticeText ToFullBoard = new("full-board",
        "The case goes to your full board: decide by {0}.", "该案转贵委员会会议审查，请于 {0} 前作出决定。");
    public static readonly NoticeText AdoptionDecided = new("adoption-decided", "A participating committee decided.", "一家参与机构伦理委员会已作出决定。");
    public static readonly NoticeText InformationAsked = new("information-requested",
        "A participating committee asks for information ({0}).", "参与机构伦理委员会要求补充资料（第 {0} 项）。");
    public static readonly NoticeText InformationAnswered = new("information-answered",
        "What you asked for is answered; decide by {0}.", "您要求的资料已补充，请于 {0} 前作出决定。");
    public static readonly NoticeText ConfirmationRefused = new("confirmation-refused",
        "A hospital's board refused a change; it keeps the versions it has.", "一家机构伦理委员会未确认变更，继续使用原版本。");
    public static readonly NoticeText ReassessmentOpened = new("reassessment-opened",
        "The lead committee must look at its opinion again by {0}.", "牵头伦理委员会须于 {0} 前重新评估其意见。");
    public static readonly NoticeText ReassessmentAnswered = new("reassessment-answered",
        "The lead committee answered in writing.", "牵头伦理委员会已书面答复。");
    public static readonly NoticeText TransferOpened = new("lead-transfer-opened",
        "Your committee is asked to take the lead of the study.", "请贵委员会审议是否接任牵头。");
    public static readonly NoticeText LeadChanged = new("lead-changed",
        "Another committee leads the study: confirm its opinion.", "牵头伦理委员会已变更，请确认其意见。");
    public static readonly NoticeText TrialStopped = new("trial-stopped",
        "The lead committee stopped the study: enrolment is closed everywhere.", "牵头伦理委员会已暂停或终止该研究，各机构入组均已关闭。");
    public static readonly NoticeText TrialReinstated = new("trial-reinstated",
        "The lead committee lifted its suspension; a site's own hold stays.", "牵头伦理委员会已解除暂停；各机构自行暂停的仍然有效。");
    public static readonly NoticeText SiteHeld = new("site-held",
        "A hospital's committee holds its site: enrolment is closed there.", "一家机构伦理委员会已暂停其机构，该机构入组已关闭。");
    public static readonly NoticeText SiteReleased = new("site-released", "A hospital's committee lifted its hold.", "一家机构伦理委员会已解除暂停。");
    public static readonly NoticeText PlacesOffered = new("places-offered",
        "{0} places are offered: answer by {1}.", "已分配 {0} 个名额，请于 {1} 前答复。");
    public static readonly NoticeText PlacesAnswered = new("places-answered", "A hospital answered the offer of places.", "一家机构已答复名额分配。");
    public static readonly NoticeText Activated = new("site-activated",
        "The site is open for up to {0} participants.", "该机构已启动，可入组至多 {0} 人。");
    public static readonly NoticeText Deactivated = new("site-deactivated",
        "A gate closed again: the site may not enrol.", "一项启动条件失效，该机构不得入组。");
    public static readonly NoticeText Completed = new("trial-completed", "The completion report is accepted.", "结题报告已通过。");
    public static readonly NoticeText RecordReleased = new("public-record-released",
        "Version {0} of the public record is released.", "公开记录第 {0} 版已发布。");
    public static readonly NoticeText Due = new("limit-due", "{0} is due on {1}.", "{0} 将于 {1} 到期。");
    public static readonly NoticeText Late = new("limit-passed",
        "{0} was due on {1} and is {2} working days late. Nothing is decided by that.", "{0} 应于 {1} 完成，已逾期 {2} 个工作日；逾期不视为同意。");
    public static readonly NoticeText WebhookDisabled = new("webhook-disabled",
        "The webhook {0} failed too often and was switched off.", "Webhook {0} 多次失败，已停用。");

    private static readonly Dictionary<string, NoticeText> ByCode = typeof(NoticeTexts)
        .GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (NoticeText)f.GetValue(null)!).ToDictionary(t => t.Code);

    public static IReadOnlyCollection<NoticeText> All => ByCode.Values;

    public static NoticeText Of(string code) => ByCode[code];
}
