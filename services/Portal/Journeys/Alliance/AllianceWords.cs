using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>What the coordinator's and the alliance office's pages say.</summary>
public static class AllianceWords
{
    public static readonly Text Wall = new("The wall", "全程节点墙");
    public static readonly Text WallLead = new(
        "Every trial, every node; a square is a site. A grey square is done, an outlined one runs, a dot has not begun. A triangle is near its limit, a diamond is past it.",
        "每行一项试验，每列一个节点，每个小方块一家中心：灰色为已完成，空心为进行中，圆点为未开始；三角为临近期限，菱形为已逾期。");
    public static readonly Text WallAsOf = new("As of {0}", "截至 {0}");
    public static readonly Text ToWall = new("The wall", "全程节点墙");
    public static readonly Text Trial = new("Trial", "试验");
    public static readonly Text NothingOnWall = new("No trial has been submitted yet. The first one appears here within seconds of its submission.", "尚无已递交的试验；首个试验递交后会即时出现。");
    public static readonly Text Late = new("{0} late", "逾期 {0}");
    public static readonly Text Near = new("{0} near", "临近 {0}");
    public static readonly Text IsLate = new("late", "逾期");
    public static readonly Text IsNear = new("near", "临近");
    public static readonly Text Runs = new("running", "进行中");
    public static readonly Text Done = new("done", "已完成");
    public static readonly Text Waits = new("not begun", "未开始");
    public static readonly Text Counted = new("{0} done, {1} running, {2} not begun", "完成 {0}、进行中 {1}、未开始 {2}");
    public static readonly Text Plus = new("{0} of {1}", "{0} / {1}");

    public static readonly Text Node = new("Node", "节点");
    public static readonly Text AtNode = new("{0} {1}", "节点 {0} {1}");
    public static readonly Text NoSites = new("The trial has no site yet.", "该试验尚无中心。");
    public static readonly Text Urgency = new("Limit", "期限状态");
    public static readonly Text Told = new("Who was told", "已上报至");
    public static readonly Text WholeTrial = new("whole trial", "全项目");

    public static readonly Text Escalations = new("Near or past a limit", "临近与逾期");
    public static readonly Text EscalationsLead = new(
        "What is amber or red on the wall. The holder is told one working day before the limit, the coordinator on the day, the hospital's head and the alliance office after it.",
        "墙上所有临近或逾期的节点。到期前 1 个工作日提醒当前办理方，到期当日通知协调员，之后逐级上报机构负责人与联盟办公室。");
    public static readonly Text NoEscalations = new("Nothing is near or past its limit.", "没有临近或逾期的节点。");

    public static readonly Text Waiting = new("Waiting days by party", "各方等待天数");
    public static readonly Text WaitingLead = new(
        "Whose how many days were in {0}. A day belongs to whoever had the case when it began.", "{0} 各方占用的天数；一天归当日零时持有该事项的一方。");
    public static readonly Text Month = new("Month", "月份");
    public static readonly Text Party = new("Party", "责任方");
    public static readonly Text Days = new("Days", "天数");
    public static readonly Text WorkingDays = new("Working days", "工作日");
    public static readonly Text Cases = new("Cases", "事项数");
    public static readonly Text NoWaiting = new("Nobody waited in this month.", "该月无等待天数。");
    public static readonly Text InDays = new("{0} days", "{0} 天");

    public static readonly Text Places = new("Allocation", "名额分配");
    public static readonly Text PlacesLead = new("Trials whose sites can be offered places.", "可向中心分配名额的试验。");
    public static readonly Text NoPlaces = new("No trial has been accepted yet.", "尚无已受理的试验。");
    public static readonly Text Planned = new("Planned", "计划例数");
    public static readonly Text Accepted = new("Accepted", "已接受");
    public static readonly Text Offer = new("Offer places", "分配名额");
    public static readonly Text OfferMeans = new(
        "Each site named gets an offer that it answers within the days the rules give; an offer without an answer is gone. Accepted and offered places together never exceed the planned enrolment.",
        "各中心须在规则规定的期限内答复，未答复的名额自动收回；已接受与已分配名额之和不超过计划入组例数。");
    public static readonly Text OfferTells = new("The institution office of each site named", "所列各中心的机构办公室");
    public static readonly Text OfferSite = new("{0} {1}: {2} accepted, {3} offered", "{0} {1}：已接受 {2}，已分配 {3}");
    public static readonly Text OfferPlaces = new("Places", "名额");
    public static readonly Text OfferReason = new("Why so many", "分配理由");
    public static readonly Text OfferPlan = new("Planned {0}, accepted {1}, offered {2}, free {3}.", "计划 {0} 例，已接受 {1}，已分配 {2}，剩余 {3}。");
    public static readonly Text OfferNone = new("Write a number at one site at least.", "请至少为一家中心填写名额。");
    public static readonly Text OfferDone = new("The places are offered.", "名额已分配。");
    public static readonly Text OfferNext = new("each institution office accepts or declines.", "各机构办公室接受或谢绝。");
    public static readonly Text OfferLine = new("{0} places", "{0} 个名额");

    public static readonly Text Figures = new("Figures", "统计指标");
    public static readonly Text FiguresLead = new("What ended from {0} to {1}. Tap a figure for what exactly it counts.", "{0} 至 {1} 期间结束的事项；点按指标可查看其定义。");
    public static readonly Text From = new("From", "自");
    public static readonly Text To = new("Until", "至");
    public static readonly Text Durations = new("How long it took, in working days; start-up in calendar days", "用时（工作日；启动为自然日）");
    public static readonly Text Shares = new("How often", "占比");
    public static readonly Text Committees = new("Committees", "伦理委员会");
    public static readonly Text Figure = new("Figure", "指标");
    public static readonly Text Number = new("n", "例数");
    public static readonly Text Median = new("Median", "中位数");
    public static readonly Text P90 = new("90 % within", "90 % 分位");
    public static readonly Text Share = new("Share", "占比");
    public static readonly Text Led = new("Led", "牵头审查");
    public static readonly Text Answered = new("Answered", "确认答复");
    public static readonly Text LateShare = new("Late", "逾期");
    public static readonly Text NoFigures = new("Nothing ended in this period.", "该期间没有结束的事项。");
    public static readonly Text Show = new("Show", "显示");

    public static readonly Text Chart = new("Node chart", "节点甘特图");
    public static readonly Text ChartLead = new(
        "A bar is the time a node ran, split by who had it; up to 20 sites have a line each. Rest days are shaded; the long line is today; a thick tick is the limit.",
        "横条为节点用时，按持有方分段；中心不超过 20 家时每家一行；底纹为休息日，竖长线为今天，粗短线为期限。");
    public static readonly Text ChartTable = new("The same as a table", "同一数据的表格");
    public static readonly Text ChartTitle = new("Nodes of the trial from {0} to {1}", "{0} 至 {1} 的节点");
    public static readonly Text Holders = new("Days by holder", "各持有方天数");
    public static readonly Text HolderDays = new("{0} {1}", "{0} {1} 天");
    public static readonly Text NotBegun = new("No node has begun.", "尚无节点开始。");

    public static readonly FrozenDictionary<string, Text> Steps = new Dictionary<string, Text>
    {
        ["Holder"] = new("the holder", "当前办理方"),
        ["Coordinator"] = new("the coordinator", "联盟协调员"),
        ["InstitutionHead"] = new("the hospital's head", "机构负责人"),
        ["AllianceOffice"] = new("the alliance office", "联盟办公室"),
    }.ToFrozenDictionary();
}
