using Trials.Primitives;

namespace Trials.Registration.Checks;

/// <summary>What can be found at a site and with its investigator (rules.md 3, 5, 6, 9.3, 9.6).</summary>
internal static class SiteFindings
{
    public static readonly Problem OneHospital = new("registration.one_hospital",
        "Only one hospital of the alliance takes part. Mutual recognition is for studies at two or more.",
        "仅一家联盟成员医院参与；互认适用于两家及以上机构开展的研究。", "MR-10");

    public static readonly Problem TargetUnknown = new("registration.target_unknown",
        "{0}: say how many participants it plans; 0 for a site that opens only when others do not suffice.",
        "{0}：请填写计划入组人数；仅在其他中心不足时启用的，请填写 0。", "ALLOC-04");

    public static readonly Problem TargetsExceed = new("registration.targets_exceed",
        "The sites together plan {0} participants, the study {1}. Correct the sites' numbers or the planned enrolment.",
        "各中心计划入组合计 {0} 人，超过研究计划入组 {1} 人；请更正各中心人数或计划入组人数。", "ALLOC-04");

    public static readonly Problem TargetsFallShort = new("registration.targets_fall_short",
        "The sites together plan {0} participants, the study {1}, and no site is outside the alliance.",
        "各中心计划入组合计 {0} 人，少于研究计划入组 {1} 人，且没有联盟外的中心。", "ALLOC-04");

    public static readonly Problem InvestigatorUnknown = new("registration.investigator_unknown",
        "{0}: choose who leads the trial there from the hospital's profile.",
        "{0}：请从该医院的研究者名录中选择主要研究者。", "GCP-16");

    public static readonly Problem InvestigatorNotThere = new("registration.investigator_not_there",
        "{0}: the hospital's profile has no investigator {1}. Choose another, or ask its office to record them.",
        "{0}：该医院名录中没有研究者 {1}；请另选，或请其机构办公室补录。", "GCP-16");

    public static readonly Problem NoGcpCertificate = new("registration.no_gcp_certificate",
        "{0}: investigator {1} has no valid GCP certificate on record. Ask the hospital's office to renew it, or choose another.",
        "{0}：研究者 {1} 没有有效的 GCP 培训证书；请其机构办公室更新，或另选研究者。", "GCP-16");

    public static readonly Problem GcpEndsEarly = new("registration.gcp_ends_early",
        "{0}: the GCP certificate of investigator {1} ends on {2}, before recruitment does.",
        "{0}：研究者 {1} 的 GCP 证书将于 {2} 到期，早于计划招募结束。", "GCP-16");

    public static readonly Problem NoLicence = new("registration.no_licence",
        "{0}: investigator {1} has no valid licence to practise there on record.",
        "{0}：研究者 {1} 没有在该机构有效的执业许可记录。", "PI-02");

    public static readonly Problem DrugInvestigator = new("registration.drug_investigator",
        "{0}: who leads a drug trial has a senior title and took part in {2} completed ones; investigator {1} does not.",
        "{0}：药物临床试验主要研究者应具有高级职称并参加过 {2} 个以上药物临床试验；研究者 {1} 不符合。", "PI-01");

    public static readonly Problem DeviceInvestigator = new("registration.device_investigator",
        "{0}: who leads a device trial has at least a deputy-senior title, and {2} completed trials when the risk is high; investigator {1} does not.",
        "{0}：医疗器械临床试验主要研究者应具有副高级以上职称，高风险第三类器械还应参加过 {2} 个以上试验；研究者 {1} 不符合。", "PI-03");

    public static readonly Problem InvestigatorLoaded = new("registration.investigator_loaded",
        "{0}: investigator {1} leads {2} trials already. Make sure there is time for one more.",
        "{0}：研究者 {1} 已有 {2} 项在研试验；请确认其有充足时间。", "PI-05");

    public static readonly Problem SpecialityNotFiled = new("registration.speciality_not_filed",
        "{0}: the hospital has not filed the speciality {1} for trials.",
        "{0}：该医院未备案 {1} 专业。", "INST-02");

    public static readonly Problem GradeUnknown = new("registration.grade_unknown",
        "{0}: the hospital's grade is not recorded, so it cannot be checked. Ask the alliance's office to record it.",
        "{0}：未登记该医院等级，无法核对；请联盟办公室补录。", "INST-01");

    public static readonly Problem GradeTooLow = new("registration.grade_too_low",
        "{0}: drug trials run at hospitals of grade II-A or above.", "{0}：药物临床试验机构应为二级甲等以上医疗机构。", "INST-01");

    public static readonly Problem PhaseOneGrade = new("registration.phase_one_grade",
        "{0}: phase I and vaccine trials run at tertiary hospitals.", "{0}：Ⅰ期及疫苗临床试验应在三级医疗机构开展。", "INST-03");

    public static readonly Problem HighRiskGrade = new("registration.high_risk_grade",
        "{0}: trials of high-risk class III devices run at hospitals of grade III-A.",
        "{0}：高风险第三类医疗器械临床试验应在三级甲等医疗机构开展。", "DEV-03");

    public static readonly Problem InvestigatorsLead = new("registration.investigators_lead",
        "{0}: an investigator-initiated study is normally led by a tertiary hospital when it intervenes.",
        "{0}：研究者发起的干预性研究一般由三级医疗机构牵头。", "IIT-05");
}
