using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>What the sponsor's pages say until the application is accepted.</summary>
public static class SponsorWords
{
    public static readonly Text List = new("Applications", "申请");
    public static readonly Text Nothing = new("No application here. Begin one from your study's public record.", "暂无申请。可从研究的公开登记记录开始。");
    public static readonly Text ToApplication = new("Back to the application", "返回申请");

    public static readonly Text Import = new("Begin from a record", "导入登记记录");
    public static readonly Text ImportMeans = new(
        "The study's public record gives title, criteria, sites and more; you state the rest once. Nobody but you sees the draft.",
        "登记记录带入题目、入排标准、研究中心等信息，其余一次填写即可。草稿仅本单位可见。");
    public static readonly Text Record = new("The study's record", "研究登记记录");
    public static readonly Text RecordHint = new(
        "ClinicalTrials.gov (JSON or XML), CTIS, ISRCTN, ICTRP, China's register (CSV), FHIR or USDM; up to 64 MiB, may be gzipped",
        "ClinicalTrials.gov（JSON 或 XML）、CTIS、ISRCTN、ICTRP、药物临床试验登记平台（CSV）、FHIR 或 USDM；不超过 64 MiB，可为 gzip 压缩");
    public static readonly Text RecordMissing = new("Choose the record's file.", "请选择登记记录文件。");
    public static readonly Text Which = new("Which of the records in the file", "选择文件中的哪条记录");
    public static readonly Text Imported = new("The application is begun from the record.", "已根据登记记录创建申请草稿。");
    public static readonly Text ImportedNext = new("state the facts of the study, name the sites, file the documents.", "填写研究信息、指定研究中心、上传材料。");

    public static readonly Text ToDo = new("To do before you submit", "递交前需完成");
    public static readonly Text Stated = new("stated", "已填写");
    public static readonly Text NotStated = new("to be stated", "待填写");
    public static readonly Text SitesNamed = new("{0} of {1} named", "已指定 {0} / {1}");
    public static readonly Text Filed = new("{0} filed", "已上传 {0} 份");
    public static readonly Text AnswerItems = new("Answer what intake asks for", "答复补正意见");
    public static readonly Text ItemsOpen = new("{0} open", "{0} 项待答复");
    public static readonly Text CanSubmit = new("everything is there", "材料齐全");
    public static readonly Text CannotSubmit = new("see the dry run", "请看预检结果");
    public static readonly Text ToTrial = new("Watch the trial", "查看试验进展");
    public static readonly Text NewVersions = new("File new versions", "上传新版本");
    public static readonly Text Questions = new("Questions of the committee", "伦理委员会提问");
    public static readonly Text Amendments = new("Amendments", "修正案");
    public static readonly Text Save = new("Save", "保存");
    public static readonly Text SavedNext = new("see what the dry run still finds.", "查看预检结果。");

    public static readonly Text StudyTitle = new("State the facts of the study", "填写研究信息");
    public static readonly Text StudySaved = new("The facts of the study are saved.", "研究信息已保存。");
    public static readonly Text RecruitmentFrom = new("Recruitment begins", "招募开始");
    public static readonly Text RecruitmentTo = new("Recruitment ends", "招募结束");
    public static readonly Text PermissionHint = new("Such as 2026LP00123 for a drug, or the province's filing of a device", "如药物 2026LP00123，或医疗器械的省级备案号");
    public static readonly Text FastChannel = new("In the 30-working-day channel for innovative drugs", "适用创新药 30 个工作日审评审批通道");
    public static readonly Text RegistryHint = new("Separated by commas, such as CTR20260001", "以逗号分隔，如 CTR20260001");
    public static readonly Text HighRisk = new("A device on the list of high-risk class III devices", "属需审批的高风险第三类医疗器械目录");
    public static readonly Text BothDays = new("Give both days, or neither.", "起止日期须同时填写或同时留空。");
    public static readonly Text InsuredMissing = new("Say from when until when it is insured.", "请填写保险起止日期。");
    public static readonly Text Insurer = new("Insurer", "保险公司");
    public static readonly Text Policy = new("Policy number", "保单号");
    public static readonly Text InsuredFrom = new("Insured from", "保险起期");
    public static readonly Text InsuredTo = new("Insured until", "保险止期");
    public static readonly Text Sum = new("Sum insured", "保险金额");
    public static readonly Text Yuan = new("yuan", "元");
    public static readonly Text UsesGenetic = new("Does the study collect or use human genetic resources?", "研究是否采集、保藏、利用人类遗传资源？");
    public static readonly Text GeneticDetails = new("If it does, what of this holds?", "如是，以下哪些情形适用？");
    public static readonly Text HasForeignParty = new("A foreign side takes part", "有外方单位参与");
    public static readonly Text MaterialLeaves = new("Material leaves China", "材料出境");
    public static readonly Text InformationGoes = new("Information goes to a foreign side", "向外方提供或开放使用信息");
    public static readonly Text ImportantFamilies = new("It comes from important families or certain regions", "来自重要遗传家系或特定地区");
    public static readonly Text KindMissing = new("Choose the kind of study.", "请选择研究类别。");
    public static readonly Text ProductMissing = new("Choose the product.", "请选择试验产品。");
    public static readonly Text PhaseMissing = new("Choose the phase.", "请选择分期。");
    public static readonly Text EnrolmentMissing = new("Say how many participants you plan, in digits.", "请以数字填写计划入组例数。");
    public static readonly Text GeneticMissing = new("Say whether human genetic resources are used.", "请选择是否涉及人类遗传资源。");

    public static readonly Text SitesTitle = new("Name the sites", "指定研究中心");
    public static readonly Text DossierTitle = new("File the documents", "上传申请材料");
    public static readonly Text Submit = new("Submit", "递交申请");
    public static readonly Text Withdraw = new("Withdraw the application", "撤回申请");
}
