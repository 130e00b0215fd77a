using Trials.Primitives;

namespace Trials.Ethics.Committees;

/// <summary>What a committee can lack, and what follows.</summary>
internal static class CommitteeProblems
{
    public static readonly Problem NotRecorded = new("ethics.committee_not_recorded",
        "Your hospital's committee is not on record. Its secretary records it first with PUT /ethics/committee.",
        "贵院伦理委员会尚未登记；请先由伦理秘书通过 PUT /ethics/committee 登记。", "ETH-05");

    public static readonly Problem Invalid = new("ethics.committee_invalid",
        "The committee may not act yet. {0} Its secretary completes the roster first.",
        "伦理委员会暂不得开展工作：{0}请先由伦理秘书补全委员名单。", "ETH-08a");

    public static readonly Problem NotTheChair = new("ethics.not_the_chair",
        "On the roster you are neither chair nor vice-chair of this committee, so this is not yours to do.",
        "您在委员名单中不是主任委员或副主任委员，不能执行此操作。", "ETH-31b");

    public static readonly Problem NotOnTheCommittee = new("ethics.not_on_the_committee",
        "You are not on this committee's roster. Its secretary can add you.",
        "您不在该伦理委员会名单中；请联系伦理秘书添加。", "ETH-20");

    public static readonly Problem ReviewerNotAMember = new("ethics.reviewer_not_a_member",
        "Reviewers are voting members of this committee: chair, vice-chairs or members on its roster.",
        "主审人须为本委员会有表决权的委员（主任委员、副主任委员或委员）。", "ETH-31b");

    public static readonly Problem NotFiled = new("ethics.committee_not_filed",
        "The committee is filed within {0} months of its set-up: by {1}.", "伦理委员会应自设立之日起 {0} 个月内备案：截至 {1}。", "ETH-13a");

    public static readonly Problem ReportOwed = new("ethics.committee_report_owed",
        "The committee's report on {0} is due by {1}.", "{0} 年度伦理委员会工作报告应于 {1} 前提交。", "ETH-13b");

    public static readonly Problem TooFewMembers = new("ethics.too_few_members",
        "At least {0} voting members are needed; there are {1}.", "有表决权的委员至少 {0} 人，目前 {1} 人。", "ETH-08a");

    public static readonly Problem NoMedicalMember = new("ethics.no_medical_member",
        "A member of medicine or life science is missing.", "缺少医学或生命科学领域委员。", "ETH-08a");

    public static readonly Problem NoEthicsMember = new("ethics.no_ethics_member",
        "A member of ethics is missing.", "缺少生命伦理学领域委员。", "ETH-08a");

    public static readonly Problem NoLawMember = new("ethics.no_law_member", "A member of law is missing.", "缺少法学领域委员。", "ETH-08a");

    public static readonly Problem NoExternalLayMember = new("ethics.no_external_lay_member",
        "A lay member from outside the hospital is missing.", "缺少非本机构的社会人士委员。", "ETH-08a");

    public static readonly Problem OneSexOnly = new("ethics.one_sex_only",
        "Voting members of both sexes are needed.", "委员应当有不同性别。", "ETH-08a");

    public static readonly Problem NotOneChair = new("ethics.not_one_chair", "There must be exactly one chair.", "主任委员应当为 1 人。", "ETH-09");

    public static readonly Problem TermTooLong = new("ethics.term_too_long",
        "A term lasts at most {0} years; {1} are longer or end before they begin.", "任期不超过 {0} 年；{1} 人的任期过长或早于开始日结束。", "ETH-09");

    public static readonly Problem TermNotCurrent = new("ethics.term_not_current",
        "{0} people are not within their term today.", "{0} 人当前不在任期内。", "ETH-09");

    public static readonly Problem ConfidentialityMissing = new("ethics.confidentiality_missing",
        "{0} people have not signed the confidentiality agreement.", "{0} 人尚未签署保密协议。", "ETH-10");

    public static readonly Problem TrainingMissing = new("ethics.training_missing",
        "{0} people have no valid training.", "{0} 人缺少有效培训记录。", "MR-05");
}
