using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>What the pages about rule packs say; what changes between two is said by the service, in both languages.</summary>
public static class RulePackWords
{
    public static readonly Text Packs = new("Rule packs", "规则包");
    public static readonly Text PacksLead = new(
        "The limits, quorum and document lists under which new cases begin. A case that has begun keeps its version.",
        "新案件所适用的时限、法定人数与文件清单。已开始的案件沿用其开始时的版本。");
    public static readonly Text Title = new("Rule pack", "规则包名称");
    public static readonly Text Reference = new("Version", "规则包版本");
    public static readonly Text Since = new("In effect from", "可适用起始日");
    public static readonly Text State = new("State", "状态");
    public static readonly Text NoPacks = new("No rule pack is shipped with this installation.", "本系统未附带规则包。");

    public static readonly Text Activations = new("Activated", "启用记录");
    public static readonly Text NoActivations = new("None was activated; cases begin under the one that the installation was set up with.", "尚无启用记录；新案件适用系统初始设定的规则包。");
    public static readonly Text ActivatedOn = new("Confirmed", "确认日期");

    public static readonly Text Difference = new("What changes from one pack to another", "规则包差异");
    public static readonly Text From = new("From", "原规则包");
    public static readonly Text To = new("To", "新规则包");
    public static readonly Text Compare = new("Show the difference", "查看差异");
    public static readonly Text ComparesTo = new("{0} → {1}, changes: {2}", "{0} → {1}：{2} 处变更");
    public static readonly Text NothingDiffers = new("Nothing changes: both ask for the same.", "无变化：两者要求一致。");
    public static readonly Text What = new("Rule", "规则内容");
    public static readonly Text Before = new("Before", "变更前");
    public static readonly Text After = new("After", "变更后");
    public static readonly Text Basis = new("Rests on", "依据");

    public static readonly Text Propose = new("Propose an activation", "提议启用规则包");
    public static readonly Text ProposeMeans = new(
        "Nothing changes yet. Another coordinator reads the difference and confirms it, signed.", "此时规则不变；须由另一位协调员核对差异后签名确认。");
    public static readonly Text ProposeTells = new("The other coordinators find it on this desk", "其他协调员可在规则包页面看到");
    public static readonly Text EffectiveFrom = new("First day", "生效日期");
    public static readonly Text EffectiveFromHint = new("Cases that begin on this day or later. Today at the earliest.", "该日及之后开始的案件适用；最早为当日。");
    public static readonly Text Reason = new("Reason", "理由");
    public static readonly Text PackMissing = new("Choose a rule pack.", "请选择规则包。");
    public static readonly Text DayMissing = new("Name the first day.", "请填写生效日期。");
    public static readonly Text ReasonMissing = new("Say why.", "请说明理由。");
    public static readonly Text Proposed = new("It is proposed.", "已提议启用。");
    public static readonly Text ProposedNext = new("Another coordinator confirms it.", "待另一位协调员确认。");

    public static readonly Text Waits = new("{0} is proposed from {1} on and waits for a second person.", "已提议自 {1} 起启用 {0}，待第二人确认。");
    public static readonly Text Read = new("Read the difference", "查看差异并处理");
    public static readonly Text NothingWaits = new("No activation is proposed.", "没有待确认的启用提议。");
    public static readonly Text Mine = new("You proposed this yourself, so another coordinator confirms it.", "此提议由您提出，须由另一位协调员确认。");
    public static readonly Text ProposedOn = new("Proposed", "提议日期");
    public static readonly Text Fingerprint = new("Fingerprint of the difference (SHA-256)", "差异指纹（SHA-256）");
    public static readonly Text Confirm = new("Activate the rule pack", "启用规则包");
    public static readonly Text ConfirmMeans = new(
        "Every case that begins from the first day on is under it, with every committee. Running cases keep theirs.",
        "自生效日期起，各机构新开始的案件均适用；进行中的案件不受影响。");
    public static readonly Text ConfirmTells = new("Every service, at once", "系统各部分即时更新");
    public static readonly Text ConfirmUndo = new("An activation stays on record; another one takes its place.", "启用记录不可删除；只能再次启用其他规则包予以替代。");
    public static readonly Text Confirmed = new("It is activated.", "已启用。");

    public static readonly Text Withdraw = new("Withdraw the proposal", "撤回提议");
    public static readonly Text WithdrawMeans = new("Cases go on to begin as they do, and another pack may be proposed.", "新案件仍适用现行规则包，并可另行提议。");
    public static readonly Text Withdrawn = new("It is withdrawn.", "已撤回提议。");

    private static readonly Text InForce = new("in force", "现行");
    private static readonly Text IsProposed = new("proposed", "待确认");

    /// <summary>Whether a version is in force today, or waits.</summary>
    public static string StateOf(bool isInForce, bool isProposed) => isProposed ? IsProposed : isInForce ? InForce : "";
}
