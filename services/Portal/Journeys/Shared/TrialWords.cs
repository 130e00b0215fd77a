using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Shared;

/// <summary>What every page of a trial says.</summary>
public static class TrialWords
{
    public static readonly Text State = new("State", "状态");
    public static readonly Text Open = new("Sites open", "已启动中心");
    public static readonly Text Enrolled = new("Enrolled", "已入组");
    public static readonly Text Of = new("{0} of {1}", "{0} / {1}");
    public static readonly Text Spine = new("Nodes of this trial", "全程节点");
    public static readonly Text Tabs = new("Trial", "试验");
    public static readonly Text Node = new("Node", "节点");
    public static readonly Text Turn = new("Whose turn", "等待");
    public static readonly Text Begun = new("Begun", "开始");
    public static readonly Text Finished = new("Done", "完成");
    public static readonly Text Due = new("Due", "期限");
    public static readonly Text SitesDone = new("Sites", "中心");
    public static readonly Text NoNodes = new("No node of this trial is yours to see.", "该试验没有您可查看的节点。");
    public static readonly Text Untitled = new("Untitled trial", "未命名试验");

    public static readonly Text Overview = new("Overview", "概览");

    public static readonly Text History = new("History", "历程");
    public static readonly Text HistoryLead = new("What happened to this trial, in the order in which it became known.", "按获知先后列出该试验发生的事项。");
    public static readonly Text NoHistory = new("Nothing has happened yet that is yours to see.", "尚无您可查看的事项。");
    public static readonly Text What = new("What happened", "事项");
    public static readonly Text When = new("When", "时间");
    public static readonly Text Who = new("Who", "办理角色");

    public static readonly Text Sites = new("Sites", "研究中心");
    public static readonly Text Site = new("Site", "中心");
    public static readonly Text Role = new("Part", "角色");
    public static readonly Text Adoption = new("Ethics", "伦理决定");
    public static readonly Text Places = new("Places", "名额");
    public static readonly Text Screened = new("Screened", "已筛选");
    public static readonly Text NoSites = new("No site of this trial is yours to see.", "该试验没有您可查看的中心。");
    public static readonly Text Held = new("held", "已暂停");
    public static readonly Text IsOpen = new("open to patients", "已开放");
    public static readonly Text NotOpen = new("not open yet", "未开放");

    public static readonly FrozenDictionary<string, Text> Roles = new Dictionary<string, Text>
    {
        ["Lead"] = new("lead", "牵头"),
        ["Participating"] = new("participating", "参与"),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> Adoptions = new Dictionary<string, Text>
    {
        ["Adopted"] = new("adopted", "直接采用"),
        ["AdoptedWithLocalConditions"] = new("adopted with local conditions", "附本机构条件采用"),
        ["ApprovedByFullBoard"] = new("approved by full board", "会议审查同意"),
        ["Declined"] = new("declined", "不同意在本机构开展"),
    }.ToFrozenDictionary();

    /// <summary>The states of a node, for who cannot see the line.</summary>
    public static readonly FrozenDictionary<string, Text> NodeStates = new Dictionary<string, Text>
    {
        ["Waiting"] = new("not begun", "未开始"),
        ["Running"] = new("running", "进行中"),
        ["Done"] = new("done", "已完成"),
    }.ToFrozenDictionary();

    /// <summary>Of a node that sites have and none of those shown needs.</summary>
    public static readonly Text AtNoSite = new("at none of the sites shown", "所示中心均不涉及");

    public static readonly FrozenDictionary<string, Text> Stages = new Dictionary<string, Text>
    {
        ["Draft"] = new("draft", "草稿"),
        ["Submitted"] = new("submitted", "已递交"),
        ["Returned"] = new("returned", "退回补正"),
        ["Accepted"] = new("accepted", "已受理"),
        ["OutOfScope"] = new("out of scope", "不予受理"),
        ["Lapsed"] = new("lapsed", "已失效"),
        ["UnderReview"] = new("under review", "审查中"),
        ["Modifying"] = new("being modified", "修改中"),
        ["Disapproved"] = new("disapproved", "不同意"),
        ["Adopting"] = new("being adopted", "各中心确认中"),
        ["Open"] = new("open to patients", "已开放入组"),
        ["Enrolling"] = new("enrolling", "入组中"),
        ["Suspended"] = new("suspended", "已暂停"),
        ["Terminated"] = new("terminated", "已终止"),
        ["Completed"] = new("completed", "已完成"),
        ["Withdrawn"] = new("withdrawn", "已撤回"),
        ["Unknown"] = new("being read", "读取中"),
    }.ToFrozenDictionary();
}
