using Trials.Portal.Language;

namespace Trials.Portal.Journeys.TrialPages;

/// <summary>What the pictures of a trial say: enrolment, what became of participants, who was waited for.</summary>
public static class ProgressWords
{
    public static readonly Text Enrolment = new("Enrolment", "入组进展");
    public static readonly Text Said = new(
        "{0} of {1} are enrolled, {2} of them in the last four weeks; {3} were screened.", "已入组 {0} / {1} 例，近四周入组 {2} 例；累计筛选 {3} 例。");
    public static readonly Text OwnSites = new("Counted are the sites that are yours to see, against their places.", "仅统计您可查看的中心，并与其名额对照。");
    public static readonly Text CurveLead = new(
        "The line is everybody enrolled so far; the dashed line is the target; a triangle below is a day on which sites were opened.", "实线为累计入组，虚线为计划例数，底部三角为中心启动日。");
    public static readonly Text CurveTitle = new("Enrolled so far from {0} to {1}, target {2}", "{0} 至 {1} 累计入组，计划 {2} 例");
    public static readonly Text Target = new("Target {0}", "计划 {0} 例");
    public static readonly Text OpenedHere = new("{0}: sites opened: {1}", "{0}：启动中心 {1} 家");
    public static readonly Text Site = new("Site", "中心");
    public static readonly Text EverySite = new("every site", "全部中心");
    public static readonly Text Numbered = new("{0} {1}", "{0} {1}");
    public static readonly Text Day = new("Day", "日期");
    public static readonly Text Week = new("Week from", "自该日起一周");
    public static readonly Text Screened = new("Screened", "筛选");
    public static readonly Text Enrolled = new("Enrolled", "入组");
    public static readonly Text InAll = new("Enrolled in all", "累计入组");
    public static readonly Text OfTarget = new("Of the target", "完成率");
    public static readonly Text Nobody = new("Nobody has been screened yet. The picture begins with the first open site.", "尚无受试者筛选；首家中心启动后开始显示。");
    public static readonly Text NotAccepted = new("The trial has not been accepted yet; nobody is screened before.", "试验尚未受理，受理前不筛选受试者。");

    public static readonly Text Flow = new("Participants", "受试者流向");
    public static readonly Text FlowLead = new(
        "Everybody who was ever screened, counted once at each step (CONSORT). A criterion is named by its code in the protocol; nobody is named.",
        "曾筛选的每位受试者在各步骤计数一次（CONSORT 流程图）。标准以方案中的编号表示，不含任何个人信息。");
    public static readonly Text FlowTitle = new("Screened {0}, enrolled {1}, completed {2}", "筛选 {0}，入组 {1}，完成 {2}");
    public static readonly Text NotEnrolled = new("Not enrolled", "未入组");
    public static readonly Text DidNotQualify = new("Did not qualify", "筛选失败");
    public static readonly Text Criterion = new("by criterion {0}", "标准 {0}");
    public static readonly Text OtherCriteria = new("by other criteria", "其他标准");
    public static readonly Text WithdrewBefore = new("Withdrew before enrolment", "入组前退出");
    public static readonly Text StillScreening = new("Screening goes on", "筛选中");
    public static readonly Text WithdrewAfter = new("Withdrew", "入组后退出");
    public static readonly Text TakesPart = new("Take part now", "在组");
    public static readonly Text Completed = new("Completed, their site is closed", "已完成（中心已关闭）");
    public static readonly Text Step = new("Step", "步骤");
    public static readonly Text Number = new("Number", "例数");
    public static readonly Text Share = new("Share", "占比");
    public static readonly Text Of = new("Of", "分母");
    public static readonly Text Counted = new("{0}: {1}", "{0}：{1}");

    public static readonly Text Waiting = new("Waiting days", "等待天数");
    public static readonly Text WaitingLead = new(
        "Whose the days of this trial's cases were, month by month. A day belongs to whoever had the case when it began.", "本试验各事项的天数逐月归属；一天归当日零时持有该事项的一方。");
    public static readonly Text WaitingTitle = new("Waiting days by party from {0} to {1}", "{0} 至 {1} 各方等待天数");
    public static readonly Text NoWaiting = new("No case of this trial has waited for anybody yet.", "本试验尚无等待天数。");
    public static readonly Text WaitingDays = new("{0} {1}: {2} days", "{0} {1}：{2} 天");
}
