using Trials.Primitives;

namespace Trials.Registration.Applications;

/// <summary>How an application's deeds are refused.</summary>
internal static class ApplicationProblems
{
    public static readonly Problem NotATrialRecord = new("registration.not_a_trial_record",
        "This file cannot be read as a trial record of ClinicalTrials.gov: {0} Send the JSON (API v2) or XML of exactly one study.",
        "该文件无法作为 ClinicalTrials.gov 试验登记记录读取：{0}请提交单个研究的 JSON（API v2）或 XML 文件。");

    public static readonly Problem BadIdempotencyKey = new("registration.bad_idempotency_key",
        "Idempotency-Key must have 1 to 200 printable ASCII characters. Send a fresh random one with each new application.",
        "Idempotency-Key 须为 1 至 200 个可打印 ASCII 字符；请为每个新申请使用新的随机值。");

    public static readonly Problem IdempotencyKeyReused = new("registration.idempotency_key_reused",
        "This Idempotency-Key was used for another record. Send a fresh one with each new application.",
        "该 Idempotency-Key 已用于另一份登记记录；请为每个新申请使用新的值。");

    public static readonly Problem NotEditable = new("registration.not_editable",
        "The application is {0}. The sponsor can change it while it is Draft or Returned.",
        "申请当前状态为 {0}；仅在草稿或退回状态下申办者可以修改。");

    public static readonly Problem TakesNoDocuments = new("registration.takes_no_documents",
        "The application is {0}. The sponsor files documents while it is Draft or Returned, and new versions once it is Accepted.",
        "申请当前状态为 {0}；申办者可在草稿或退回状态下提交文件，受理后可提交新版本。");

    public static readonly Problem NotAccepted = new("registration.not_accepted",
        "The application is {0}. This is possible once it is Accepted, and until it is withdrawn.",
        "申请当前状态为 {0}；仅在受理后且未撤回时可执行此操作。");

    public static readonly Problem UnknownRegime = new("registration.unknown_regime",
        "{0} is not a category of the rule pack. Use some of: {1}.",
        "{0} 不是规则包中的类别；可用类别：{1}。", "MR-11");

    public static readonly Problem UnknownSite = new("registration.unknown_site",
        "There is no site {0}. To add a site that the record does not list, give it number {1}.",
        "没有编号为 {0} 的中心；如需增加登记记录未列出的中心，请使用编号 {1}。");

    public static readonly Problem AddedSiteUnnamed = new("registration.added_site_unnamed",
        "Site {0} is not in the record. Say which organisation it is.",
        "登记记录中没有中心 {0}；请指明其所属机构。");

    public static readonly Problem UnknownOrganisation = new("registration.unknown_organisation",
        "Site {0}: this organisation is not known here. Choose one from the alliance's directory; a new one may take a moment to arrive.",
        "中心 {0}：尚不了解该机构；请从联盟机构目录中选择，新登记的机构可能需稍候片刻。", "MR-01");

    public static readonly Problem NotAnActiveMember = new("registration.not_an_active_member",
        "Site {0}: {1} is not a hospital that is an active member of the agreement. Choose a member, or ask the alliance office.",
        "中心 {0}：{1} 不是互认协议的有效成员医院；请选择成员机构，或咨询联盟办公室。", "MR-01");

    public static readonly Problem UnknownDocumentCode = new("registration.unknown_document_code",
        "{0} is not a document that the application files under {1}. Use one of: {2}.",
        "{0} 不在 {1} 规定由申请方提交的文件清单中；可用代码：{2}。", "ETH-18");

    public static readonly Problem DocumentVersionTaken = new("registration.document_version_taken",
        "{0} version {1} is filed already, with other content, date or language. It never changes: file the new one as its own version.",
        "{0} 版本 {1} 已提交，且内容、日期或语言不同；已提交的版本不可更改，请以新版本号提交。");

    public static readonly Problem DocumentType = new("registration.document_type",
        "The content is none of the accepted types: PDF, Word (.docx), plain text, PNG or JPEG. Convert it and send it again.",
        "文件内容不属于可接受的类型（PDF、Word（.docx）、纯文本、PNG、JPEG）；请转换后重新提交。");

    public static readonly Problem NotSubmittable = new("registration.not_submittable",
        "The application is {0}. Only a Draft or a Returned application can be submitted.",
        "申请当前状态为 {0}；仅草稿或退回的申请可以提交。");

    public static readonly Problem DeficienciesOpen = new("registration.deficiencies_open",
        "{0} deficiency items are not answered yet. Answer each of them, then submit again.",
        "尚有 {0} 项补正意见未答复；请逐项答复后再次提交。");

    public static readonly Problem Incomplete = new("registration.incomplete",
        "The application is not complete: {0} findings. Each is listed under findings; correct them and try again.",
        "申请材料不完整，共 {0} 项问题；findings 中逐项列出，请补正后重试。", "ETH-18");

    public static readonly Problem NotSubmitted = new("registration.not_submitted",
        "The application is {0}. Intake can accept or return it while it is Submitted.",
        "申请当前状态为 {0}；仅已提交的申请可以受理或退回。");

    public static readonly Problem NotReturned = new("registration.not_returned",
        "The application is {0}. Deficiencies are answered while it is Returned.",
        "申请当前状态为 {0}；仅退回状态下可答复补正意见。");

    public static readonly Problem NoSuchDeficiency = new("registration.no_such_deficiency",
        "There is no deficiency {0} in this round. Read the application for the numbers to answer.",
        "本轮没有编号为 {0} 的补正意见；请查看申请中的待答复编号。");

    public static readonly Problem OwnApplication = new("registration.own_application",
        "This is your own organisation's application. A person of the alliance must check it.",
        "这是本机构自己的申请；须由联盟受理人员审核。");

    public static readonly Problem AlreadyWithdrawn = new("registration.already_withdrawn",
        "The application was already withdrawn. Begin a new one if the study goes on.",
        "申请已撤回；如研究继续，请新建申请。");

    public static readonly Problem Closed = new("registration.closed",
        "The application is {0} and cannot be changed any more. Begin a new one if the study goes on.",
        "申请当前状态为 {0}，不可再变更；如研究继续，请新建申请。");

    public static readonly Problem AnswerDocument = new("registration.answer_document",
        "Answer {0}: the document is none that was filed here since the return. File the corrected version, and name it.",
        "第 {0} 项答复：所指文件不是退回后在本申请提交的文件；请提交更正后的版本并引用。");

    public static readonly Problem AnswerField = new("registration.answer_field",
        "{0} is no fact of the application that changed since it was submitted. Change it first, or say why the item does not apply.",
        "{0} 不是提交后已变更的申请信息；请先变更，或说明该项不适用的理由。");

    public static readonly Problem UnknownReason = new("registration.unknown_reason",
        "{0} is no reason for being out of scope. Use one of: {1}.",
        "{0} 不是不属受理范围的理由；可用代码：{1}。");

    public static readonly Problem NoSuchWarning = new("registration.no_such_warning",
        "There is no warning {0} in this round.", "本轮没有编号为 {0} 的提醒。");
}
