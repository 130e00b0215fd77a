using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>What the sponsor's deeds say.</summary>
public static class DeedWords
{
    public static readonly Text SubmitMeans = new("Intake checks that everything is there and accepts it for all hospitals, or returns it with what is missing.", "形式审查核对材料是否齐全，齐全则为所有医院受理，否则退回补正。");
    public static readonly Text SubmitTells = new("The alliance's intake.", "联盟形式审查人员。");
    public static readonly Text SubmitUndo = new("What is handed in is kept as it is now. Until the answer nothing can be changed; you can withdraw.", "所递交的内容按当前状态留存；答复前不可更改，但可撤回。");
    public static readonly Text Submitted = new("The application is submitted.", "申请已递交。");
    public static readonly Text SubmittedNext = new("intake checks it within two working days.", "形式审查将在 2 个工作日内核对。");
    public static readonly Text Documents = new("Documents handed in", "递交材料份数");

    public static readonly Text WithdrawMeans = new("The application ends. An accepted trial is stopped at every site.", "申请终止；已受理的试验在所有中心停止。");
    public static readonly Text WithdrawTells = new("Everybody who has the application.", "已收到该申请的各方。");
    public static readonly Text WithdrawUndo = new("It cannot be taken up again.", "不可恢复。");
    public static readonly Text Reason = new("Reason", "理由");
    public static readonly Text ReasonMissing = new("Say why.", "请填写理由。");
    public static readonly Text Withdrawn = new("The application is withdrawn.", "申请已撤回。");

    public static readonly Text Answer = new("Answer what intake asks for", "答复补正意见");
    public static readonly Text AnswerMeans = new("Your answer stands beside the item.", "答复将附于该项意见之后。");
    public static readonly Text AnswerTells = new("Intake, once you have answered every item and submit again.", "逐项答复并重新递交后，形式审查人员可见。");
    public static readonly Text AnswerText = new("Your answer", "答复内容");
    public static readonly Text AnswerMissing = new("Write the answer.", "请填写答复。");
    public static readonly Text How = new("How is it met?", "如何补正？");
    public static readonly Text HowMissing = new("Choose how it is met.", "请选择补正方式。");
    public static readonly Text ByDocument = new("By a document that I filed since", "已上传新文件");
    public static readonly Text ByFact = new("By a fact that I changed since", "已修改所填信息");
    public static readonly Text NotApplicable = new("It does not apply; the answer says why", "不适用，理由见答复");
    public static readonly Text WhichDocument = new("Which document", "对应文件");
    public static readonly Text DocumentMissing = new("Choose the document.", "请选择文件。");
    public static readonly Text Answered = new("The item is answered.", "该项已答复。");
    public static readonly Text AnsweredNext = new("answer the others, then submit again.", "答复其余各项后重新递交。");

    public static readonly Text Question = new("Question {0}", "问题 {0}");
    public static readonly Text QuestionsTitle = new("Questions of the committee", "伦理委员会提问");
    public static readonly Text NoQuestions = new("The committee has asked nothing.", "伦理委员会尚未提问。");
    public static readonly Text AskedOn = new("Asked on", "提问日期");
    public static readonly Text QuestionText = new("Question", "问题");
    public static readonly Text AnswerQuestion = new("Answer the question", "答复审查问题");
    public static readonly Text AnswerQuestionMeans = new("The committee's clock runs on. A question is answered once.", "审查时限恢复计算；每个问题只能答复一次。");
    public static readonly Text AnswerQuestionTells = new("The lead committee and the committees whose comments it came from.", "牵头伦理委员会及提出相关意见的各委员会。");
    public static readonly Text AnswerQuestionUndo = new("The answer cannot be changed.", "答复不可更改。");
    public static readonly Text Changes = new("Documents you will change because of it", "将据此修改的文件");
    public static readonly Text QuestionAnswered = new("The question is answered.", "问题已答复。");
    public static readonly Text QuestionAnsweredNext = new("the committee goes on with its review.", "伦理委员会继续审查。");

    public static readonly Text Amend = new("File an amendment", "提交修正案");
    public static readonly Text AmendMeans = new("The change holds at a site from the day its committee has decided on it.", "各中心自其伦理委员会作出决定之日起执行该变更。");
    public static readonly Text AmendTells = new("The lead committee, and the committees of the sites that confirm it.", "牵头伦理委员会及需确认的各中心伦理委员会。");
    public static readonly Text AmendUndo = new("What was accepted stays as it was; the amendment stands beside it.", "已受理内容保持不变，修正案与其并存。");
    public static readonly Text AmendKind = new("Kind", "类别");
    public static readonly Text KindMissing = new("Choose the kind.", "请选择类别。");
    public static readonly Text Summary = new("What changes, and why", "变更内容及理由");
    public static readonly Text SummaryMissing = new("Say what changes, and why.", "请填写变更内容及理由。");
    public static readonly Text NewDocuments = new("New versions of documents", "新版本文件");
    public static readonly Text NewDocumentsHint = new("File them first under “File new versions”.", "请先在“上传新版本”中上传。");
    public static readonly Text NewEnrolment = new("New planned enrolment", "新的计划入组例数");
    public static readonly Text NewCompletion = new("New completion date", "新的完成日期");
    public static readonly Text ImplementedAt = new("Carried out on (urgent safety measure)", "已实施日期（紧急安全措施）");
    public static readonly Text ConfirmingSites = new("Sites that confirm it", "需确认的中心");
    public static readonly Text Consent = new("Changes the consent form", "涉及知情同意书变更");
    public static readonly Text Amended = new("The amendment is filed.", "修正案已提交。");
    public static readonly Text AmendedNext = new("the lead committee decides on it.", "由牵头伦理委员会审查。");
    public static readonly Text NoAmendments = new("No amendment has been filed.", "尚无修正案。");
    public static readonly Text FiledOn = new("Filed on", "提交日期");
    public static readonly Text Outcome = new("Outcome", "结果");
    public static readonly Text Open = new("under review", "审查中");

    public static readonly Text Modify = new("File the modification", "递交修改材料");
    public static readonly Text ModifyMeans = new("The committee verifies what you changed. Until then nobody may act on its approval.", "伦理委员会核对修改内容；核对前任何人不得依据该批件行事。");
    public static readonly Text ModifyTells = new("The lead committee.", "牵头伦理委员会。");
    public static readonly Text Explanation = new("What you changed, point by point", "逐条说明修改内容");
    public static readonly Text ExplanationMissing = new("Say what you changed.", "请说明修改内容。");
    public static readonly Text Modified = new("The modification is filed.", "修改材料已递交。");
    public static readonly Text ModifiedNext = new("the committee verifies it.", "由伦理委员会核对。");
}
