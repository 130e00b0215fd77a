using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>What the sponsor's pages say about the set-up of the whole trial and its public record.</summary>
public static class StartUpWords
{
    public static readonly Text Title = new("Set-up of the whole trial", "全项目启动事项");
    public static readonly Text Means = new(
        "These are done once for every site, before or after the ethics decision. What each site still waits for, its own page says.",
        "以下事项由申办者为全部中心一次办理，可在伦理意见之前或之后完成；各中心尚缺事项见其页面。");
    public static readonly Text Nothing = new("Nothing has to be done for the whole trial.", "没有需为全项目办理的事项。");
    public static readonly Text ToTitle = new("Set-up of the whole trial", "返回全项目启动事项");

    public static readonly Text Finish = new("Record as done: {0}", "办结：{0}");
    public static readonly Text FinishMeans = new("At every site of the trial this gate is met from now on.", "本试验全部中心的该关口即视为满足。");
    public static readonly Text FinishTells = new("Every hospital of the trial and the alliance.", "各参与医院与联盟。");
    public static readonly Text Finished = new("{0} is recorded as done.", "{0}已办结。");
    public static readonly Text FinishedNext = new("each hospital finishes what is its own and activates its site.", "各医院完成本机构事项后启动中心。");

    public static readonly Text PublicRecord = new("Public record", "公开信息");
    public static readonly Text Stage = new("Put it up for release", "提交公开信息");
    public static readonly Text StageMeans = new(
        "What is known of the study now is put up as it is. It becomes public when somebody of the alliance has read the difference and releases it.",
        "按研究现有信息提交；经联盟人员核对差异并发布后方可公开。");
    public static readonly Text StageTells = new("The alliance's coordinator.", "联盟协调员。");
    public static readonly Text Staged = new("The public record waits for its release.", "公开信息已提交，待发布。");
    public static readonly Text StagedNext = new("the alliance's coordinator reads the difference and releases it.", "由联盟协调员核对差异后发布。");
    public static readonly Text GivenBack = new("Given back: {0}", "已退回：{0}");
    public static readonly Text ReadIt = new("Read what is public", "查看已公开内容");

    /// <summary>What proves each track of the whole trial; the sponsor's own.</summary>
    public static readonly FrozenDictionary<string, Text> Proofs = new Dictionary<string, Text>
    {
        ["Insurance"] = new("Number of the policy or of the guarantee", "保险单或担保文件编号"),
        ["HumanGeneticResources"] = new("Number of the filing or of the approval", "备案号或审批号"),
        ["Registration"] = new("Number in the register, such as CTR20260001", "登记号，如 CTR20260001"),
        ["RegulatoryPermission"] = new("Number of the permission or of the filing, such as 2026LP00123", "批准文号或备案号，如 2026LP00123"),
    }.ToFrozenDictionary();
}
