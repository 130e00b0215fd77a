using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>What the pages of an institution's office say.</summary>
public static class OfficeWords
{
    public static readonly Text List = new("Sites of my hospital", "本机构研究中心");
    public static readonly Text Nothing = new(
        "Your hospital takes part in no trial yet. A trial appears here as soon as intake has accepted it.", "本机构目前没有参与的试验；申请受理后会立即出现在这里。");
    public static readonly Text Trial = new("Trial", "试验");
    public static readonly Text ToList = new("Sites of my hospital", "返回本机构研究中心");
    public static readonly Text ToSite = new("This site", "返回本中心");
    public static readonly Text SiteTitle = new("Site {0}: {1}", "中心 {0}：{1}");

    public static readonly Text Gates = new("Before this site may start", "启动前的关口");
    public static readonly Text Gate = new("Gate", "关口");
    public static readonly Text GateState = new("State", "状态");
    public static readonly Text GateOpen = new("met", "已满足");
    public static readonly Text GateClosed = new("not met", "未满足");
    public static readonly Text GateText = new("What it waits for", "说明");
    public static readonly Text Turn = new("Whose turn", "等待");
    public static readonly Text DoneOn = new("Done on", "完成日期");
    public static readonly Text Evidence = new("Evidence", "证明材料");
    public static readonly Text Change = new("Change", "更改");
    public static readonly Text TakeBack = new("take back", "重新打开");
    public static readonly Text NoGates = new("Nothing stands before the start of this site.", "本中心启动没有前置关口。");

    public static readonly Text Light = new("Green light", "启动许可");
    public static readonly Text IsActive = new("The site is active since {0}.", "本中心已于 {0} 启动。");
    public static readonly Text StillClosed = new(
        "{0} of {1} gates are not met. Each line says whom it waits for; when all are met, this site can be activated here.",
        "{1} 个关口中尚有 {0} 个未满足；各行注明等待哪一方。全部满足后可在此启动本中心。");
    public static readonly Text IsReady = new("Every gate is met. Activating is yours.", "全部关口已满足，可以启动。");

    public static readonly Text Places = new("Places", "名额");
    public static readonly Text PlacesAccepted = new("{0} places accepted", "已接受 {0} 个名额");
    public static readonly Text PlacesOffered = new("{0} places are offered", "获分配 {0} 个名额，待答复");
    public static readonly Text PlacesUntil = new("They are held for this site. {0}", "名额为本中心保留。{0}");
    public static readonly Text PlacesReason = new("The alliance says: {0}", "联盟说明：{0}");
    public static readonly Text PlacesNone = new("No places are offered to this site yet; offering is the alliance's.", "联盟尚未向本中心分配名额。");
    public static readonly Text PlacesDeclined = new("You declined: {0}", "已谢绝：{0}");

    public static readonly FrozenDictionary<string, Text> GateNames = new Dictionary<string, Text>
    {
        ["Ethics"] = new("Ethics", "伦理审查"),
        ["ProjectApproval"] = new("Project approval", "立项审查"),
        ["Contract"] = new("Contract", "合同"),
        ["Insurance"] = new("Insurance", "保险"),
        ["HumanGeneticResources"] = new("Human genetic resources", "人类遗传资源"),
        ["Registration"] = new("Registration", "试验登记"),
        ["RegulatoryPermission"] = new("Regulator's permission", "临床试验批准或备案"),
        ["NationalUpload"] = new("Upload to the national system", "国家医学研究登记备案"),
        ["PlacesAccepted"] = new("Places", "名额"),
        ["ProductOnSite"] = new("Product at the site", "试验用药品或器械到位"),
        ["Initiation"] = new("Initiation visit", "启动会"),
        ["NotStopped"] = new("Not stopped", "未被暂停"),
        ["ApprovalValid"] = new("Approval in force", "批件在有效期内"),
        ["LeadConditions"] = new("Conditions of the lead opinion", "牵头意见所附条件"),
    }.ToFrozenDictionary();

    /// <summary>What proves each track; the office's own.</summary>
    public static readonly FrozenDictionary<string, Text> Proofs = new Dictionary<string, Text>
    {
        ["ProjectApproval"] = new("Number of the approval or of the minutes", "立项审批编号或会议纪要编号"),
        ["Contract"] = new("Number of the contract", "合同编号"),
        ["NationalUpload"] = new("Receipt number of the upload", "上传回执编号"),
        ["ProductOnSite"] = new("Number of the delivery record", "交接记录编号"),
        ["Initiation"] = new("Number of the minutes; the training is part of it", "启动会纪要编号（含培训记录）"),
    }.ToFrozenDictionary();

    /// <summary>Allocation's word for whom a gate waits, as the chips name it.</summary>
    public static readonly FrozenDictionary<string, string> Holders = new Dictionary<string, string>
    {
        ["sponsor"] = "sponsor", ["site-office"] = "site-office", ["alliance"] = "alliance", ["lead-ethics"] = "lead-committee", ["site-ethics"] = "site-committee",
    }.ToFrozenDictionary();
}
