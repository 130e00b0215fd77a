using Trials.Primitives;

namespace Trials.Registration.Applications;

/// <summary>What the check of completeness can find (rules.md 2.1, MR-01, MR-04).</summary>
internal static class FindingProblems
{
    public static readonly Problem StudyNotDescribed = new("registration.study_not_described",
        "State the study's kind, product, phase, planned enrolment and whether it works with human genetic resources.",
        "请填写研究类型、产品类别、分期、计划入组人数以及是否涉及人类遗传资源。", "ETH-18");

    public static readonly Problem ProductNeeded = new("registration.product_needed",
        "A study for registration is about a product. State which kind, or state that an investigator initiated the study.",
        "注册临床试验须有产品；请填写产品类别，或改为研究者发起的临床研究。");

    public static readonly Problem NewTechnologyNotForRegistration = new("registration.new_technology_not_for_registration",
        "A new biomedical technology is studied as investigator-initiated clinical research, not for registration of a product.",
        "生物医学新技术属于研究者发起的临床研究，不属于注册临床试验。", "IIT-13");

    public static readonly Problem BioequivalenceNeedsDrug = new("registration.bioequivalence_needs_drug",
        "Bioequivalence is studied of a drug. Correct the phase or the product.",
        "生物等效性试验须以药物为对象；请更正分期或产品类别。");

    public static readonly Problem NoSites = new("registration.no_sites",
        "Name at least one site, and make it the lead.", "请至少指明一个中心，并设为牵头机构。", "MR-10");

    public static readonly Problem NoLead = new("registration.no_lead",
        "Make exactly one site the lead; there is none.", "请指定且仅指定一个牵头机构；目前没有。", "MR-04");

    public static readonly Problem SeveralLeads = new("registration.several_leads",
        "Make exactly one site the lead; these are: {0}.", "请指定且仅指定一个牵头机构；目前有：{0}。", "MR-04");

    public static readonly Problem LeadIsSponsor = new("registration.lead_is_sponsor",
        "The lead hospital is the sponsor of this study for registration. Choose another lead.",
        "牵头机构即为本注册临床试验的申办者；请另选牵头机构。", "MR-04");

    public static readonly Problem SiteWithoutOrganisation = new("registration.site_without_organisation",
        "{0}: say which organisation it is, or that it is outside the alliance.",
        "{0}：请指明其所属机构，或注明不在联盟范围内。", "MR-01");

    public static readonly Problem SiteNotMember = new("registration.site_not_member",
        "{0}: the organisation has no active membership of the mutual-recognition agreement. Choose a member.",
        "{0}：该机构不是互认协议的有效成员；请选择成员机构。", "MR-01");

    public static readonly Problem DocumentMissing = new("registration.document_missing",
        "File {0}: {1}.", "请提交 {0}：{1}。", "ETH-18");

    public static readonly Problem DocumentOnCondition = new("registration.document_on_condition",
        "{0}, {1}, is needed when: {2}.", "{0}（{1}）在以下情形需提交：{2}。", "ETH-18");
}
