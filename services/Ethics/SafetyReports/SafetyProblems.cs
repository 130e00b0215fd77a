using Trials.Primitives;

namespace Trials.Ethics.SafetyReports;

/// <summary>Why a safety report does not move.</summary>
internal static class SafetyProblems
{
    public static readonly Problem Times = new("ethics.safety_report_times",
        "An event happens before it becomes known, and becomes known before it is reported; no time lies in the future.",
        "事件发生时间应早于获知时间，获知时间应早于报告时间；各时间均不得晚于现在。", "SAF-05");

    public static readonly Problem NoDevelopmentUpdate = new("ethics.no_development_update",
        "A yearly safety update (DSUR) is of drugs; this trial is of a device.", "研发期间安全性更新报告仅适用于药物临床试验；本试验为器械临床试验。", "SAF-08");

    public static readonly Problem NotAddressed = new("ethics.safety_report_not_addressed",
        "This report is addressed to other committees, so there is nothing here for yours to receive or assess.",
        "该报告未发送至贵院伦理委员会，无需贵院签收或评估。", "SAF-06");

    public static readonly Problem NotForRegulators = new("ethics.not_for_regulators",
        "This report is not sent to regulators: a device event judged unrelated stays between the site, its committee and the sponsor.",
        "该报告无需报送监管部门：判定为无关的器械不良事件仅在研究中心、其伦理委员会与申办者之间报告。", "SAF-13");

    public static readonly Problem AlreadyTold = new("ethics.regulators_already_told",
        "When the regulators were told is recorded already. Append a follow-up for what is new.",
        "向监管部门报告的时间已记录；如有新信息请追加随访报告。", "SAF-05");

    public static readonly Problem HoldInstead = new("ethics.hold_instead",
        "Only the lead committee opens a review of the whole study. Hold your own site at once with POST /ethics/adoptions/(your site)/hold.",
        "仅牵头机构伦理委员会可就全项目启动审查；贵院可通过 POST /ethics/adoptions/（本中心）/hold 立即暂停本中心。", "MR-48");

    public static readonly Problem ReviewIsOpen = new("ethics.safety_review_open",
        "A review of this report was opened already.", "已就该报告启动审查。", "ETH-26");
}
