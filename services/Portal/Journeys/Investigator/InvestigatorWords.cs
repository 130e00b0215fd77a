using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>What the pages of an investigator say.</summary>
public static class InvestigatorWords
{
    public static readonly Text List = new("My sites", "我的研究中心");
    public static readonly Text Nothing = new("Your hospital takes part in no trial yet.", "本机构目前没有参与的试验。");
    public static readonly Text ToList = new("My sites", "返回我的研究中心");
    public static readonly Text ToSite = new("This site", "返回本中心");
    public static readonly Text ToParticipant = new("This participant", "返回该受试者");

    public static readonly Text IsOpen = new("Open to patients", "开放入组");
    public static readonly Text IsClosed = new("Closed to new participants", "暂不能入组");
    public static readonly Text ClosedBecause = new("Why this site is closed", "不能入组的原因");
    public static readonly Text Consent = new("Consent form to be signed", "应签署的知情同意书版本");
    public static readonly Text NoConsent = new("none in force", "尚无生效版本");
    public static readonly Text ValidUntil = new("Approval valid until", "伦理批件有效期至");
    public static readonly Text Enrolled = new("Enrolled of places", "已入组 / 名额");
    public static readonly Text InScreening = new("In screening", "筛选中");

    public static readonly Text Participants = new("Participants", "受试者");
    public static readonly Text NoParticipants = new("Nobody has been screened here yet.", "本中心尚未筛选受试者。");
    public static readonly Text Code = new("Code", "受试者编号");
    public static readonly Text State = new("State", "状态");
    public static readonly Text ConsentVersion = new("Consent form signed", "已签知情同意书版本");
    public static readonly Text ConsentedOn = new("Signed on", "签署日期");
    public static readonly Text ScreenedOn = new("Screened", "筛选日期");
    public static readonly Text EnrolledOn = new("Enrolled", "入组日期");
    public static readonly Text Attention = new("To do", "待办");
    public static readonly Text MustConsentAgain = new("consent again: {0}", "须重新签署 {0} 版");
    public static readonly Text Criterion = new("Criterion not met", "未符合的标准");
    public static readonly Text EnrolledAs = new("Number at this site, in the trial", "本中心、全项目入组序号");
    public static readonly Text EndedOn = new("Ended", "结束日期");

    public static readonly Text Safety = new("Safety reports", "安全性报告");
    public static readonly Text NoSafety = new("Nothing has been reported at this site.", "本中心尚无安全性报告。");
    public static readonly Text Report = new("Report", "报告");
    public static readonly Text ReportNumber = new("Report {0}", "报告 {0}");
    public static readonly Text Kind = new("What", "类别");
    public static readonly Text Seriousness = new("How grave", "严重程度");
    public static readonly Text KnownAt = new("Known since", "获知时间");
    public static readonly Text FiledAt = new("Reported", "报告时间");
    public static readonly Text Told = new("Who must be told", "应告知");
    public static readonly Text DueAt = new("By", "时限");
    public static readonly Text ToldAt = new("Told", "已告知");
    public static readonly Text ReceivedAt = new("Receipt", "已签收");
    public static readonly Text Late = new("late", "逾期");
    public static readonly Text InTime = new("in time", "按时");
    public static readonly Text NobodyToTell = new("Nobody has to be told.", "无须告知他人。");
    public static readonly Text FollowUps = new("Follow-ups", "随访报告");
    public static readonly Text NoFollowUps = new("No follow-up yet.", "尚无随访报告。");
    public static readonly Text FollowUp = new("Follow-up {0}, known since {1}", "随访报告 {0}，获知时间 {1}");
    public static readonly Text RuleOf = new("Rule", "规则");
    public static readonly Text Completed = new("This site closed with its completion report on {0}.", "本中心已于 {0} 提交结题报告并关闭。");

    public static readonly FrozenDictionary<string, Text> States = new Dictionary<string, Text>
    {
        ["Screening"] = new("in screening", "筛选中"),
        ["Enrolled"] = new("enrolled", "已入组"),
        ["ScreenFailed"] = new("screen failure", "筛选失败"),
        ["Withdrawn"] = new("withdrawn", "已退出"),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> Kinds = new Dictionary<string, Text>
    {
        ["SeriousAdverseEvent"] = new("serious adverse event (SAE)", "严重不良事件（SAE）"),
        ["Deviation"] = new("deviation from the protocol", "偏离方案"),
        ["Susar"] = new("suspected unexpected serious adverse reaction (SUSAR)", "可疑且非预期严重不良反应（SUSAR）"),
        ["DevelopmentUpdate"] = new("development safety update report (DSUR)", "研发期间安全性更新报告（DSUR）"),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> Degrees = new Dictionary<string, Text>
    {
        ["Fatal"] = new("fatal", "致死"),
        ["LifeThreatening"] = new("life-threatening", "危及生命"),
        ["Other"] = new("other", "其他"),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> Relations = new Dictionary<string, Text>
    {
        ["Related"] = new("related", "肯定有关"),
        ["PossiblyRelated"] = new("possibly related", "可能有关"),
        ["PossiblyUnrelated"] = new("possibly unrelated", "可能无关"),
        ["Unrelated"] = new("unrelated", "无关"),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> Addressees = new Dictionary<string, Text>
    {
        ["Committee"] = new("ethics committee", "伦理委员会"),
        ["Sponsor"] = new("sponsor", "申办者"),
        ["Regulator"] = new("regulator, by the sponsor", "监管部门（由申办者报告）"),
    }.ToFrozenDictionary();
}
