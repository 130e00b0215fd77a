using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>What the sponsor's pages say of warnings, of the yearly report and of the study's end.</summary>
public static class FilingWords
{
    public static readonly Text Confirm = new("Confirm that you have the warning", "确认收到失效警告");
    public static readonly Text ConfirmMeans = new(
        "You confirm that the warning has reached you. To keep the application, answer what intake asks for and submit again.", "仅确认已收到警告；如需保留申请，请答复补正意见并重新递交。");
    public static readonly Text ConfirmUndo = new(
        "It cannot be taken back. An application whose every warning is confirmed and that is not submitted again lapses, on {0} at the earliest.",
        "确认不可撤回；全部警告均已确认而仍未重新递交的，申请最早于 {0} 失效。");
    public static readonly Text WarnedOn = new("Warned on", "警告日期");
    public static readonly Text LapsesOn = new("Lapses on, at the earliest", "最早失效日期");
    public static readonly Text Confirmed = new("It is confirmed that you have the warning.", "已确认收到警告。");
    public static readonly Text ConfirmedNext = new("answer what intake asks for, then submit again.", "答复补正意见后重新递交。");
    public static readonly Text WarningLine = new("Warning {0}: unless it is submitted again, the application lapses, on {1} at the earliest.", "第 {0} 次警告：如不重新递交，申请最早于 {1} 失效。");
    public static readonly Text ConfirmedOn = new("Confirmed on {0}", "已于 {0} 确认收到");

    public static readonly Text Report = new("File the yearly report", "递交年度报告");
    public static readonly Text ReportMeans = new(
        "It tells of all sites together. The lead committee reviews it; when the study may go on, each site's committee confirms that for its own site.",
        "汇总全部中心的情况；由牵头伦理委员会作年度跟踪审查，同意继续的，由各中心伦理委员会确认。");
    public static readonly Text ReportTells = new("The lead committee, every hospital of the trial and the alliance.", "牵头伦理委员会、各参与医院与联盟。");
    public static readonly Text ReportUndo = new("A filed report stays as it is; the next one follows it.", "报告递交后不可更改，此后递交下一期报告。");
    public static readonly Text ReportDue = new("The approval ends on {0}; this report is due on {1} at the latest.", "伦理批件有效期至 {0}；报告最迟应于 {1} 递交。");
    public static readonly Text PeriodFrom = new("First day of the period", "报告期起");
    public static readonly Text PeriodTo = new("Last day of the period", "报告期止");
    public static readonly Text DayMissing = new("Give the day.", "请填写日期。");
    public static readonly Text Reported = new("The yearly report is filed.", "年度报告已递交。");

    public static readonly Text Complete = new("File the study's completion report", "提交研究结题报告");
    public static readonly Text CompleteMeans = new(
        "Every site has closed with its own report. The lead committee reviews yours; when it accepts it, the study is over.", "各中心均已结题；由牵头伦理委员会审查，同意后研究结束。");
    public static readonly Text CompleteTells = new("The lead committee, the committees of all sites and the alliance.", "牵头伦理委员会、各中心伦理委员会与联盟。");
    public static readonly Text CompleteUndo = new("It cannot be changed. One that is not accepted can be filed anew.", "提交后不可更改；未获同意的可重新提交。");
    public static readonly Text Completed = new("The study's completion report is filed.", "研究结题报告已提交。");

    public static readonly Text LeadReviews = new("the lead committee reviews it.", "由牵头伦理委员会审查。");
}
