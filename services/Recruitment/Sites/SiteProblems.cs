using Trials.Primitives;

namespace Trials.Recruitment.Sites;

/// <summary>What closes a site.</summary>
internal static class SiteProblems
{
    public static readonly Problem LineCut = new("recruitment.line_cut",
        "The line over which stops come is cut: all stops are known here only up to {0}. Nobody can be screened or enrolled until it is whole again; call the operator if it lasts.",
        "暂停指令线路中断：本系统仅确知截至 {0} 的全部暂停指令。线路恢复前不得筛选或入组；如持续中断请联系运维人员。", "MR-47");

    public static readonly Problem NotAccepted = new("recruitment.trial_not_accepted",
        "The alliance's acceptance of this trial has not arrived here yet. Try again when it has.",
        "本系统尚未收到该试验的受理通知；收到后请重试。", "MR-20");

    public static readonly Problem Withdrawn = new("recruitment.trial_withdrawn",
        "The sponsor withdrew this trial; nobody further is screened or enrolled. A new application is needed.",
        "申办者已撤回该试验，不再筛选或入组；如需开展须重新申请。", "REC-04");

    public static readonly Problem Terminated = new("recruitment.trial_terminated",
        "The lead committee terminated this trial; nobody further is screened or enrolled. Only a new application can begin it again.",
        "牵头伦理委员会已终止该试验，不再筛选或入组；须重新申请方可开展。", "MR-47");

    public static readonly Problem Stopped = new("recruitment.trial_stopped",
        "The lead committee suspended this trial at all sites. Wait until it lifts the suspension.",
        "牵头伦理委员会已暂停该试验的全部研究中心；请等待其恢复。", "MR-47");

    public static readonly Problem SponsorSuspended = new("recruitment.sponsor_suspended",
        "The sponsor suspended enrolment at all sites. Wait until the sponsor resumes; those enrolled stay in care.",
        "申办者已暂停全部研究中心的入组；请等待申办者恢复，已入组者不受影响。", "MR-47");

    public static readonly Problem SponsorEnded = new("recruitment.sponsor_ended",
        "The sponsor ended recruitment of this study; nobody further is screened or enrolled.",
        "申办者已结束该研究的招募，不再筛选或入组。", "REC-04");

    public static readonly Problem SiteWithdrawn = new("recruitment.site_withdrawn",
        "The sponsor withdrew this site from the study; nobody further is screened or enrolled here.",
        "申办者已将本研究中心退出该研究，本中心不再筛选或入组。", "REC-04");

    public static readonly Problem Completed = new("recruitment.site_completed",
        "This site has closed with its completion report; nobody further is screened or enrolled here.",
        "本研究中心已提交结题报告并关闭，不再筛选或入组。", "MR-50");

    public static readonly Problem Rescinded = new("recruitment.site_rescinded",
        "This hospital's committee took its adoption back. Only a new adoption opens the site again.",
        "本机构伦理委员会已撤回采用决定；须重新作出采用决定方可恢复。", "MR-38");

    public static readonly Problem Held = new("recruitment.site_held",
        "This hospital's committee holds the site. Wait until the same committee lifts its hold; the lead committee cannot.",
        "本机构伦理委员会已暂停本研究中心；须由该委员会解除，牵头伦理委员会不能代为解除。", "MR-47");

    public static readonly Problem NoEthics = new("recruitment.ethics_not_positive",
        "There is no positive ethics decision in force at this site. Nobody may be screened before there is one.",
        "本研究中心尚无有效的伦理同意意见；取得前不得筛选受试者。", "GCP-19");

    public static readonly Problem Lapsed = new("recruitment.approval_lapsed",
        "The ethics approval was valid until {0}. New people come in only after a continuing review; those enrolled stay in care.",
        "伦理批件有效期至 {0}，已届满；须经跟踪审查后方可新增受试者，已入组者不受影响。", "MR-46");

    public static readonly Problem OpinionConditionOpen = new("recruitment.opinion_condition_open",
        "{0} conditions of the lead opinion must be met before anybody is enrolled. The lead committee's secretary records each with its evidence.",
        "牵头伦理审查意见尚有 {0} 项入组前条件未满足；须由牵头伦理委员会秘书依据证明材料确认后方可入组。", "ETH-22a");

    public static readonly Problem NotActive = new("recruitment.site_not_active",
        "The site is not activated. It can be when every gate in Allocation is open.",
        "本研究中心尚未启动（或已停用）；须在名额与启动管理中满足全部关口后启动。", "REC-04");

    public static readonly Problem SiteFull = new("recruitment.site_full",
        "All {0} places of this site are taken. Ask the coordinator for more places.",
        "本研究中心的 {0} 个名额已用完；请向联盟协调员申请追加。", "ALLOC-04");

    public static readonly Problem TrialFull = new("recruitment.trial_full",
        "All {0} participants the protocol plans are enrolled; nobody further can be.",
        "方案计划的 {0} 例受试者已全部入组，不能再入组。", "ALLOC-04");
}
