using System.Collections.Frozen;
using Trials.Portal.Language;
using Trials.Rules;

namespace Trials.Portal.Journeys.Shared;

/// <summary>The words of an application that the sponsor's and intake's pages share.</summary>
public static class ApplicationWords
{
    public static readonly Text Application = new("Application", "申请");
    public static readonly Text Number = new("Number", "编号");
    public static readonly Text Title = new("Title", "题目");
    public static readonly Text State = new("State", "状态");
    public static readonly Text Sites = new("Sites", "中心数");
    public static readonly Text Round = new("Round", "轮次");
    public static readonly Text Created = new("Begun", "创建");
    public static readonly Text Submitted = new("Submitted", "递交");
    public static readonly Text Every = new("All states", "全部状态");

    public static readonly Text Kind = new("Kind of study", "研究类别");
    public static readonly Text Product = new("Product", "试验产品");
    public static readonly Text Phase = new("Phase", "分期");
    public static readonly Text PlannedEnrolment = new("Planned enrolment", "计划入组例数");
    public static readonly Text Recruitment = new("Planned recruitment", "计划招募时间");
    public static readonly Text Permission = new("Permission or filing number", "批准文号 / 备案号");
    public static readonly Text RegistryNumbers = new("Registry numbers", "登记号");
    public static readonly Text Insurance = new("Insurance", "保险");
    public static readonly Text Genetic = new("Human genetic resources", "人类遗传资源");
    public static readonly Text Conditions = new("Conditions studied", "适应症");
    public static readonly Text Sponsor = new("Sponsor in the record", "记录中的申办者");
    public static readonly Text Ages = new("Ages", "年龄");
    public static readonly Text AgeFromTo = new("{0} to {1}", "{0} 至 {1}");
    public static readonly Text AgeFrom = new("{0} and older", "{0} 及以上");
    public static readonly Text AgeTo = new("up to {0}", "{0} 及以下");
    public static readonly Text AnyAge = new("any", "不限");
    public static readonly Text Between = new("{0} to {1}", "{0} 至 {1}");
    public static readonly Text RulePack = new("Rules", "规则包");

    public static readonly Text DryRun = new("Dry run", "递交前预检");
    public static readonly Text Complete = new("Nothing stands against submission.", "未发现阻止递交的问题。");
    public static readonly Text Blocking = new("{0} things stand against submission", "{0} 项阻止递交");
    public static readonly Text More = new("{0} more", "另有 {0} 项");
    public static readonly Text Advice = new("Advised", "提示");
    public static readonly Text Reminders = new("Only you can judge whether these are needed", "是否需要，请自行判断");
    public static readonly Text CheckedBy = new("Checked by {0}.", "依据规则包 {0}。");

    public static readonly Text Document = new("Document", "文件");
    public static readonly Text Version = new("Version", "版本");
    public static readonly Text Date = new("Date", "日期");
    public static readonly Text File = new("File", "文件名");
    public static readonly Text Fingerprint = new("Fingerprint (SHA-256)", "指纹（SHA-256）");
    public static readonly Text NoDocuments = new("No document has been filed.", "尚未上传文件。");
    public static readonly Text Dossier = new("Dossier", "申请材料");
    public static readonly Text Archive = new("Download the whole dossier", "下载全部材料");

    public static readonly Text Deficiencies = new("What intake asks for", "形式审查补正意见");
    public static readonly Text Asked = new("Asked on {0}, round {1}", "{0} 提出（第 {1} 轮）");
    public static readonly Text Answered = new("Answer", "答复");
    public static readonly Text NotAnswered = new("Not answered yet", "尚未答复");

    public static readonly FrozenDictionary<string, Text> Kinds = new Dictionary<string, Text>
    {
        ["Registration"] = new("trial for registration", "注册类临床试验"),
        ["Iit"] = new("investigator-initiated study", "研究者发起的临床研究"),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> Products = new Dictionary<string, Text>
    {
        ["Drug"] = new("drug", "药物"),
        ["Device"] = new("medical device", "医疗器械"),
        ["Ivd"] = new("in-vitro diagnostic", "体外诊断试剂"),
        ["Vaccine"] = new("vaccine", "疫苗"),
        ["Cgt"] = new("cell or gene therapy", "细胞与基因治疗产品"),
        ["NewTech"] = new("new technology", "医疗新技术"),
        ["None"] = new("no product", "不涉及产品"),
    }.ToFrozenDictionary();

    public static readonly FrozenDictionary<string, Text> Phases = new Dictionary<string, Text>
    {
        ["I"] = new("phase I", "I 期"),
        ["II"] = new("phase II", "II 期"),
        ["III"] = new("phase III", "III 期"),
        ["IV"] = new("phase IV", "IV 期"),
        ["BE"] = new("bioequivalence", "生物等效性"),
        ["NA"] = new("no phase", "不分期"),
    }.ToFrozenDictionary();

    public static string StateOf(string status) => TrialWords.Stages.Say(status);

    /// <summary>What a document's code means, in the words of the application's rule pack.</summary>
    public static string DocumentName(string rulePack, string code)
    {
        var document = RulePacks.Find(rulePack).Documents.FirstOrDefault(known => known.Code == code);
        return document is null ? code : new Text(document.En, document.Zh).ToString();
    }

    public static string AgeOf(string? from, string? to) => (from, to) switch
    {
        (not null, not null) => AgeFromTo.With(from, to),
        (not null, null) => AgeFrom.With(from),
        (null, not null) => AgeTo.With(to),
        _ => AnyAge,
    };
}
