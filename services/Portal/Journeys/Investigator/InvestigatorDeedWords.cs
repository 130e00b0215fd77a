using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>What the deeds of an investigator say.</summary>
public static class InvestigatorDeedWords
{
    public static readonly Text SponsorAndAlliance = new(
        "Sponsor and alliance see the count at once; the code stays at this site.", "申办者与联盟立即看到例数变化；受试者编号仅本中心可见。");

    public static readonly Text Screen = new("Screen a participant", "筛选受试者");
    public static readonly Text ScreenMeans = new(
        "Somebody who has signed the consent form begins screening here under a code of yours.", "已签署知情同意书的受试者以本中心编号进入筛选。");
    public static readonly Text CodeHint = new(
        "Your own pseudonym, such as S-001; no name, telephone or identity number.", "本中心自定的鉴认代码，如 S-001；不得含姓名、电话或身份证号。");
    public static readonly Text CodeMissing = new("Give the participant's code.", "请填写受试者编号。");
    public static readonly Text VersionHint = new("As it stands on the form that was signed.", "与所签知情同意书上的版本一致。");
    public static readonly Text VersionMissing = new("Say which version was signed.", "请填写所签版本。");
    public static readonly Text DayMissing = new("Say on which day it was signed.", "请填写签署日期。");
    public static readonly Text Screened = new("Screening has begun.", "已开始筛选。");
    public static readonly Text ScreenedNext = new("Enrol, or record the screen failure, when screening is over.", "筛选结束后办理入组或登记筛选失败。");

    public static readonly Text Enrol = new("Enrol", "入组");
    public static readonly Text EnrolMeans = new(
        "One of this site's places is taken. Whether the site is open is judged at this very instant, any stop included.", "占用本中心一个名额；提交的瞬间核对中心是否开放，包括任何暂停。");
    public static readonly Text EnrolUndo = new("A place once taken stays used, also after a withdrawal.", "名额一经占用不再释放，受试者退出亦然。");
    public static readonly Text Enrolled = new("The participant is enrolled.", "受试者已入组。");
    public static readonly Text EnrolledNext = new("Serious events and deviations are reported from this site's page.", "严重不良事件与偏离方案在本中心页面报告。");

    public static readonly Text Renew = new("Record a new consent", "登记重新签署");
    public static readonly Text RenewMeans = new("The participant has signed the version that this site uses now.", "受试者已签署本中心现行版本的知情同意书。");
    public static readonly Text Renewed = new("The new consent is recorded.", "重新签署已登记。");

    public static readonly Text Fail = new("Record a screen failure", "登记筛选失败");
    public static readonly Text FailMeans = new("The participant does not qualify and leaves screening; no place is used.", "受试者不符合标准，结束筛选，不占用名额。");
    public static readonly Text FailUndo = new("Who failed is screened again under a new code only.", "再次筛选须使用新的编号。");
    public static readonly Text CriterionHint = new("The protocol's number of the criterion, such as IN-03; nothing about the person.", "方案中的标准编号，如 IN-03；不写个人情况。");
    public static readonly Text CriterionMissing = new("Say which criterion is not met.", "请填写未符合的标准编号。");
    public static readonly Text Failed = new("The screen failure is recorded.", "筛选失败已登记。");

    public static readonly Text Withdraw = new("Record a withdrawal", "登记退出");
    public static readonly Text WithdrawMeans = new("The participant leaves the study. A stop of the trial never forbids this.", "受试者退出研究；试验暂停期间同样可以退出。");
    public static readonly Text WithdrawUndo = new("It cannot be taken back; a place that was taken stays used.", "不可撤回；已占用的名额不释放。");
    public static readonly Text Withdrawn = new("The withdrawal is recorded.", "退出已登记。");

    public static readonly Text Report = new("Report a safety event", "报告安全性事件");
    public static readonly Text ReportMeans = new(
        "Report what happened at this site. Whether it is a suspected unexpected reaction (SUSAR) the sponsor judges and reports for the whole trial.",
        "报告本中心发生的事件；是否属可疑且非预期严重不良反应（SUSAR）由申办者判断并就全项目报告。");
    public static readonly Text ReportTells = new("This hospital's ethics committee and the sponsor, at once; the code is for the sponsor only.", "立即告知本机构伦理委员会与申办者；受试者编号仅申办者可见。");
    public static readonly Text ReportUndo = new("A report stays; what becomes known later is added as a follow-up.", "报告不可撤回；后续获知的情况以随访报告补充。");
    public static readonly Text Relation = new("Related to the product", "与试验用药品或器械的关系");
    public static readonly Text HappenedDay = new("Happened on", "发生日期");
    public static readonly Text HappenedTime = new("at", "发生时间");
    public static readonly Text KnownDay = new("You knew of it on", "获知日期");
    public static readonly Text KnownTime = new("at", "获知时间");
    public static readonly Text KnownHint = new("The limits run from here, China time.", "报告时限自此起算，北京时间。");
    public static readonly Text Text = new("What happened", "事件经过");
    public static readonly Text TextHint = new("Name nobody.", "不写任何人的姓名。");
    public static readonly Text TextMissing = new("Say what happened.", "请填写事件经过。");
    public static readonly Text ChoiceMissing = new("Choose one.", "请选择。");
    public static readonly Text TimeMissing = new("Give the day and the time.", "请填写日期和时间。");
    public static readonly Text Reported = new("The event is reported.", "事件已报告。");
    public static readonly Text ReportedNext = new("The committee acknowledges it; add what becomes known as a follow-up.", "待伦理委员会签收；后续情况请提交随访报告。");

    public static readonly Text Append = new("Add a follow-up", "提交随访报告");
    public static readonly Text AppendMeans = new("What became known since is added; what was said before stays.", "补充后续获知的情况；原报告不变。");
    public static readonly Text AppendTells = new("Everybody who has the report.", "已收到该报告的各方。");
    public static readonly Text Appended = new("The follow-up is added.", "随访报告已提交。");

    public static readonly Text Complete = new("Close the site with its completion report", "提交中心结题报告");
    public static readonly Text CompleteMeans = new("The site's part in the study is over. Nobody is enrolled here any more.", "本中心研究结束，不再入组。");
    public static readonly Text CompleteTells = new("This hospital's ethics committee, the lead committee, the sponsor and the alliance.", "本机构伦理委员会、牵头伦理委员会、申办者与联盟。");
    public static readonly Text CompleteUndo = new("A closed site stays closed.", "关闭后不可恢复。");
    public static readonly Text CompletedDone = new("The site is closed.", "研究中心已关闭。");
    public static readonly Text CompletedNext = new("The committee takes note; the sponsor closes the study after the last site.", "待伦理委员会备案；全部中心关闭后由申办者结题。");
}
