using Trials.Primitives;

namespace Trials.Registration.Checks;

/// <summary>What can be found in the facts of the whole study (rules.md 3, 5, 6, 9.1, 9.4, 10.1).</summary>
internal static class StudyFindings
{
    public static readonly Problem InvestigatorsStudyWithPermission = new("registration.investigators_study_with_permission",
        "An investigator-initiated study is not for registration of a product, yet {0} is a permission for one. Correct the kind or remove it.",
        "研究者发起的临床研究不以产品注册为目的，但填写了注册临床试验的许可编号 {0}；请更正研究类型或删除该编号。", "IIT-01");

    public static readonly Problem FirstInHumanPhase = new("registration.first_in_human_phase",
        "A first-in-human study is phase I, but the phase is {0}. Check the phase and the regimes.",
        "首次人体试验应为Ⅰ期，但所填分期为 {0}；请核对分期与类别。", "MR-11");

    public static readonly Problem DevicePhase = new("registration.device_phase",
        "Trials of devices and reagents have no phases, but the phase is {0}. State NA unless the protocol says otherwise.",
        "医疗器械和体外诊断试剂试验不分期，但所填分期为 {0}；除方案另有规定外请填写 NA。", "DEV-06");

    public static readonly Problem HighRiskNoDevice = new("registration.high_risk_no_device",
        "The study is marked as one of a high-risk class III device, but its product is not a device. Correct one of the two.",
        "已标记为高风险第三类医疗器械，但产品类别不是医疗器械；请更正其一。", "DEV-02");

    public static readonly Problem RecruitmentBackwards = new("registration.recruitment_backwards",
        "Recruitment is planned from {0} to {1}, which is before it begins. Correct the dates.",
        "计划招募期为 {0} 至 {1}，结束早于开始；请更正日期。", "REG-01");

    public static readonly Problem RecruitmentPassed = new("registration.recruitment_passed",
        "Recruitment is planned from {0}, which has passed. Nobody is screened before the committee's written agreement.",
        "计划招募开始日 {0} 已过；获得伦理委员会书面同意前不得筛选受试者。", "GCP-19");

    public static readonly Problem DrugPermissionNeeded = new("registration.drug_permission_needed",
        "Give the number of the permission or its acceptance, or say that it is the fast channel, in which ethics review comes first.",
        "请填写临床试验批准通知书编号或受理号；如属30日通道（伦理审查先行），请注明。", "GCP-01");

    public static readonly Problem FastChannel = new("registration.fast_channel",
        "In the fast channel the first participant consents within {0} weeks after permission. Plan the sites' start-up for it.",
        "30日通道须在获批后 {0} 周内启动（首例知情同意）；请据此安排各中心启动。", "GCP-02");

    public static readonly Problem PermissionDateUnknown = new("registration.permission_date_unknown",
        "Say when the permission was given: without a first consent it lapses {0} years later.",
        "请填写许可日期；自获准之日起 {0} 年内无受试者签署知情同意书的，许可自行失效。", "GCP-09");

    public static readonly Problem PermissionToCome = new("registration.permission_to_come",
        "{0} has not come yet. Correct the day on which the permission was given.",
        "许可日期 {0} 尚未到来，请更正。", "GCP-09");

    public static readonly Problem PermissionLapses = new("registration.permission_lapses",
        "Unless somebody has consented before, the permission lapses on {0}, before recruitment begins here ({1}). Show that somebody has, or ask for a new one.",
        "如此前无受试者签署知情同意书，许可将于 {0} 失效，早于本次招募开始日（{1}）。请提供已有受试者签署的证明，或重新申请。", "GCP-09");

    public static readonly Problem DrugPermissionForm = new("registration.drug_permission_form",
        "{0} is no number of a drug trial's permission (2026LP00123), acceptance (CXHL2600123) or bioequivalence filing (B202600123-01).",
        "{0} 不符合药物临床试验批准通知书编号（2026LP00123）、受理号（CXHL2600123）或生物等效性试验备案号（B202600123-01）的格式。", "GCP-01");

    public static readonly Problem DeviceFilingToCome = new("registration.device_filing_to_come",
        "Give the provincial filing's number once there is one: it must be there before the first consent.",
        "取得医疗器械临床试验备案号后请填写；首例知情同意前须完成备案。", "DEV-05");

    public static readonly Problem DeviceFilingForm = new("registration.device_filing_form",
        "{0} is no number of a device trial's filing; it looks like 沪械临备20260012.",
        "{0} 不符合医疗器械临床试验备案号的格式，例如 沪械临备20260012。", "DEV-01");

    public static readonly Problem CtrForm = new("registration.ctr_form",
        "{0} is no number of the CDE platform: CTR and 8 digits.", "{0} 不符合药物临床试验登记号格式：CTR 加 8 位数字。", "REG-01");

    public static readonly Problem CtrToCome = new("registration.ctr_to_come",
        "The study must be registered on the CDE platform before it begins. Add its CTR number once there is one.",
        "试验开始前须在药审中心平台登记；取得 CTR 登记号后请补充填写。", "GCP-10");

    public static readonly Problem ChictrForm = new("registration.chictr_form",
        "{0} is no number of the Chinese registry: ChiCTR and 10 digits.", "{0} 不符合 ChiCTR 注册号格式：ChiCTR 加 10 位数字。", "REG-03");

    public static readonly Problem NctForm = new("registration.nct_form",
        "{0} is no number of ClinicalTrials.gov: NCT and 8 digits.", "{0} 不符合 ClinicalTrials.gov 注册号格式：NCT 加 8 位数字。", "rules.md 10.2");

    public static readonly Problem GeneticQuestions = new("registration.genetic_questions",
        "The study works with human genetic resources: answer the four questions about them.",
        "研究涉及人类遗传资源；请回答相关的四个问题。", "HGR-01");

    public static readonly Problem GeneticAnswersAstray = new("registration.genetic_answers_astray",
        "Human genetic resources are said not to be used, yet the questions about them are answered with yes. Correct one of the two.",
        "已说明不涉及人类遗传资源，但相关问题的回答为“是”；请更正其一。", "HGR-01");

    public static readonly Problem MaterialWithoutForeignParty = new("registration.material_without_foreign_party",
        "Material leaves China, yet no foreign side takes part. Say who receives it; a certificate is needed for it.",
        "人类遗传资源材料出境，但未注明外方参与；请说明接收方，并须办理出境证明。", "HGR-07");

    public static readonly Problem InformationWithoutForeignParty = new("registration.information_without_foreign_party",
        "Information goes to a foreign side, yet no foreign side takes part. Correct one of the two.",
        "拟向外方提供人类遗传资源信息，但未注明外方参与；请更正其一。", "HGR-08");

    public static readonly Problem GeneticFiling = new("registration.genetic_filing",
        "Human genetic resources: a filing is needed before the sites start; about {0} working days.",
        "人类遗传资源：启动前须备案，约 {0} 个工作日。", "HGR-03");

    public static readonly Problem GeneticApproval = new("registration.genetic_approval",
        "Human genetic resources: approval of international cooperation is needed, {0} working days and up to {1} more.",
        "人类遗传资源：须办理国际合作审批，{0} 个工作日，可延长 {1} 个工作日。", "HGR-04");

    public static readonly Problem GeneticReport = new("registration.genetic_report",
        "Information on human genetic resources goes to a foreign side: report it beforehand and file a copy.",
        "向外方提供人类遗传资源信息须事先报告并提交信息备份。", "HGR-08");

    public static readonly Problem GeneticCollection = new("registration.genetic_collection",
        "Collecting from more than {0} people, or from important families or regions, needs approval.",
        "采集超过 {0} 例，或涉及重要遗传家系、特定地区的，须办理采集审批。", "HGR-09");

    public static readonly Problem InsuranceNeeded = new("registration.insurance_needed",
        "State the insurance or guarantee for injury: insurer, policy, period and sum.",
        "请填写受试者损害保险或保证：保险人、保单号、期间和金额。", "INS-01");

    public static readonly Problem InsuranceAdvised = new("registration.insurance_advised",
        "No insurance is stated. It is needed when the study intervenes, or when its protocol or consent form promises it.",
        "未填写保险；干预性研究或方案、知情同意书承诺保险的，须投保。", "INS-01");

    public static readonly Problem CellTherapyInsurance = new("registration.cell_therapy_insurance",
        "No insurance is stated. The city asks studies of cell and gene therapy to have one.",
        "未填写保险；本市鼓励细胞和基因治疗研究投保。", "INS-03");

    public static readonly Problem RecruitmentUnknown = new("registration.recruitment_unknown",
        "State when recruitment is planned: the insurance must cover it.", "请填写计划招募期；保险期间须覆盖该期间。", "INS-04");

    public static readonly Problem InsurancePeriod = new("registration.insurance_period",
        "The insurance runs from {0} to {1} and does not cover the planned recruitment from {2} to {3}.",
        "保险期间 {0} 至 {1} 未覆盖计划招募期 {2} 至 {3}。", "INS-04");

    public static readonly Problem InsuranceSum = new("registration.insurance_sum",
        "The insurance pays nothing: state a sum above 0.", "保险金额须大于 0。", "GCP-39");

    public static readonly Problem InsurancePerPerson = new("registration.insurance_per_person",
        "One person is insured for {0}, all together for {1}. Correct one of the two.",
        "每人限额 {0} 高于总保险金额 {1}；请更正其一。", "INS-04");
}
