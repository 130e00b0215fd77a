using Trials.Contracts.Allocation.V1;
using Trials.Web;

namespace Trials.Allocation.Sites;

/// <summary>What a gate says of itself, in both languages.</summary>
internal sealed record GateText(string English, string Chinese)
{
    public string Say() => Problems.InChinese ? Chinese : English;
}

internal static class GateTexts
{
    public static readonly GateText EthicsPositive = new("A positive ethics decision is in force at this site.", "本研究中心已有生效的伦理同意意见。");
    public static readonly GateText LeadEthicsMissing = new("The lead committee has not issued a positive opinion.", "牵头伦理委员会尚未出具同意意见。");
    public static readonly GateText SiteEthicsMissing =
        new("This hospital's committee has not answered positively, or a local condition is still open.", "本机构伦理委员会尚未作出同意的采用决定，或仍有本机构条件未满足。");
    public static readonly GateText ContractWaits =
        new("The contract is signed; it takes effect with the positive ethics decision (CON-02).", "合同已签署，待伦理同意后生效（CON-02）。");
    public static readonly GateText PlacesAccepted = new("Places are accepted.", "名额已接受。");
    public static readonly GateText PlacesOffered = new("Places are offered and wait for the hospital's answer.", "名额已分配，待本机构答复。");
    public static readonly GateText PlacesMissing = new("No places are offered to this site.", "尚未向本研究中心分配名额。");
    public static readonly GateText StoppedBySponsor = new("The sponsor suspended or ended the study.", "申办者已暂停或结束该研究。");
    public static readonly GateText SiteWithdrawn = new("The sponsor withdrew this site.", "申办者已将本研究中心退出。");
    public static readonly GateText Withdrawn = new("The sponsor withdrew the trial.", "申办者已撤回该试验。");
    public static readonly GateText Terminated = new("The lead committee terminated the trial.", "牵头伦理委员会已终止该试验。");
    public static readonly GateText Suspended = new("The lead committee suspended the trial at all sites.", "牵头伦理委员会已暂停全部研究中心。");
    public static readonly GateText HeldLocally = new("This hospital's committee holds the site or took its adoption back.", "本机构伦理委员会已暂停本中心或撤回采用决定。");
    public static readonly GateText NotStopped = new("Nothing stops the trial or the site.", "试验与本研究中心均未被暂停。");
    public static readonly GateText NothingValid = new("There is no ethics approval that could be valid.", "尚无可生效的伦理批件。");
    public static readonly GateText Lapsed = new("The ethics approval has lapsed; a continuing review renews it.", "伦理批件已届满，须经跟踪审查延续。");
    public static readonly GateText Valid = new("The ethics approval is valid.", "伦理批件在有效期内。");

    public static readonly GateText ConditionsMet =
        new("Every condition of the lead opinion that keeps sites from starting is met.", "牵头审查意见中限制启动的条件均已满足。");
    public static readonly GateText ConditionsOpen = new(
        "A condition of the lead opinion that keeps sites from starting is still open; show the lead committee that it is met.",
        "牵头审查意见中限制启动的条件尚未满足；请向牵头伦理委员会提交满足条件的证明。");

    public static GateText Missing(Track track) => track switch
    {
        Track.ProjectApproval => new("The hospital's project approval is missing.", "尚未完成机构立项审查。"),
        Track.Contract => new("The contract is not signed.", "合同尚未签署。"),
        Track.Insurance => new("Insurance or a guarantee for trial injury is not in force.", "试验伤害保险或担保尚未生效。"),
        Track.HumanGeneticResources => new("The filing or approval for human genetic resources is missing.", "人类遗传资源备案或审批尚未完成。"),
        Track.Registration => new("The trial is not registered.", "试验尚未登记。"),
        Track.RegulatoryPermission => new("The regulator's permission or filing is missing.", "尚未取得临床试验批准或完成备案。"),
        Track.NationalUpload => new("The upload to the national medical research system is missing.", "尚未上传国家医学研究登记备案信息系统。"),
        Track.ProductOnSite => new("The investigational product is not at the site.", "试验用药品或器械尚未到位。"),
        Track.Initiation => new("The initiation visit has not taken place.", "启动会尚未召开。"),
    };

    public static GateText Done(Track track) => track switch
    {
        Track.ProjectApproval => new("The hospital approved the project.", "机构立项审查已通过。"),
        Track.Contract => new("The contract is signed and in effect.", "合同已签署并生效。"),
        Track.Insurance => new("Insurance or a guarantee is in force.", "保险或担保已生效。"),
        Track.HumanGeneticResources => new("Human genetic resources are filed or approved.", "人类遗传资源备案或审批已完成。"),
        Track.Registration => new("The trial is registered.", "试验已登记。"),
        Track.RegulatoryPermission => new("The regulator's permission or filing is there.", "已取得临床试验批准或完成备案。"),
        Track.NationalUpload => new("The upload to the national medical research system is done.", "国家医学研究登记备案信息系统上传已完成。"),
        Track.ProductOnSite => new("The investigational product is at the site.", "试验用药品或器械已到位。"),
        Track.Initiation => new("The site is initiated.", "启动会已召开。"),
    };
}
