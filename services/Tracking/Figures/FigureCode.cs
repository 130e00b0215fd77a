namespace Trials.Tracking.Figures;

/// <summary>Every figure there is.</summary>
internal enum FigureCode
{
    Intake, LeadReview, Adoption, EthicsTotal, ProjectApproval, Contract, StartUp,
    AdoptedUnchanged, AdoptedWithLocalConditions, ApprovedByFullBoard, Declined, RepeatReviews, GoalEthics, GoalStartUp, GoalStartUpAlliance,
}

/// <summary>What a figure is called and what exactly it counts, in both languages; place holders are filled from the rule pack.</summary>
internal sealed record FigureText(string English, string Chinese, string EnglishDefinition, string ChineseDefinition);

internal static class FigureTexts
{
    public static readonly IReadOnlyDictionary<FigureCode, FigureText> All = new Dictionary<FigureCode, FigureText>
    {
        [FigureCode.Intake] = new("Acceptance", "受理", "Working days from the submission that was accepted to its acceptance, per trial.",
            "每项研究：自被受理的那次递交至受理的工作日数。"),
        [FigureCode.LeadReview] = new("Lead review", "牵头审查", "Working days from acceptance to the lead committee's opinion that ended the initial review "
            + "(effective, or a disapproval); the sponsor's modifications are included. Per trial.", "每项研究：自受理至结束初始审查的牵头意见（生效或不批准）的工作日数，含申办者修改时间。"),
        [FigureCode.Adoption] = new("Adoption", "参与机构确认", "Working days from the effective lead opinion, or from joining later, to the participating committee's "
            + "first decision, per site; waiting for information is included.", "每家参与机构：自牵头意见生效（或后来加入之日）至首次决定的工作日数，含等待补充资料的时间。"),
        [FigureCode.EthicsTotal] = new("Ethics in all", "伦理全程", "Working days from the submission that was accepted to the decision of the last site that was in the "
            + "application, per trial.", "每项研究：自被受理的那次递交至申请中最后一家机构作出决定的工作日数。"),
        [FigureCode.ProjectApproval] = new("Project approval", "立项审查", "Working days from acceptance to the institution's project approval, per site.", "每家机构：自受理至立项完成的工作日数。"),
        [FigureCode.Contract] = new("Contract", "合同", "Working days from acceptance to the signed contract, per site.", "每家机构：自受理至合同签署的工作日数。"),
        [FigureCode.StartUp] = new("Start-up", "启动", "Calendar days from acceptance to the first informed consent at any site, per trial.", "每项研究：自受理至任一机构首例知情同意的自然日数。"),
        [FigureCode.AdoptedUnchanged] = new("Adopted unchanged", "直接采用", "Of the sites whose committee decided, by its newest decision: the lead opinion adopted as it is.",
            "在已作决定的机构中（以最新决定计）：直接采用牵头意见的。"),
        [FigureCode.AdoptedWithLocalConditions] = new("Adopted with local conditions", "附本机构条件采用", "Of the same sites: adopted with conditions that concern the site alone.",
            "同上：附仅涉及本机构的条件采用的。"),
        [FigureCode.ApprovedByFullBoard] = new("Approved by full board", "会议审查后同意", "Of the same sites: approved after a meeting of the site's own full board.", "同上：经本机构会议审查后同意的。"),
        [FigureCode.Declined] = new("Declined", "不同意在本机构开展", "Of the same sites: not to be run there.", "同上：不同意在本机构开展的。"),
        [FigureCode.RepeatReviews] = new("Repeat reviews", "重复审查", "Of the same sites: those whose full board reviewed the study again instead of confirming.", "同上：未予确认而由本机构会议重新审查的。"),
        [FigureCode.GoalEthics] = new("Ethics within three weeks", "伦理三周目标", "Of the trials counted under ethics in all: those within {0} working days (GOAL-02).",
            "在计入伦理全程的研究中：不超过 {0} 个工作日的（GOAL-02）。"),
        [FigureCode.GoalStartUp] = new("Start-up within 25 weeks", "启动二十五周目标", "Of the trials counted under start-up: those within {1} weeks, the city's goal (GOAL-01).",
            "在计入启动的研究中：不超过 {1} 周的，即本市目标（GOAL-01）。"),
        [FigureCode.GoalStartUpAlliance] = new("Start-up within the alliance's goal", "启动联盟目标", "Of the same trials: those within {2} weeks, the alliance's own goal.",
            "同上：不超过 {2} 周的，即联盟自定目标。"),
    };

    public const string ProtectedEnglish = "A number below {0} is not shown, nor are others from which it could be worked out; what a committee led or answered "
        + "fewer than {0} times in the period is not counted at all.";
    public const string ProtectedChinese = "小于 {0} 的数值不予显示，可据以推算的其他数值亦不显示；伦理委员会在期间内牵头或答复少于 {0} 次的，不计入统计。";
}
