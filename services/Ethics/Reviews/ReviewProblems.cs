using Trials.Primitives;

namespace Trials.Ethics.Reviews;

/// <summary>Why a lead review does not move.</summary>
internal static class ReviewProblems
{
    public static readonly Problem Withdrawn = new("ethics.trial_withdrawn",
        "The sponsor withdrew this application; nothing more is done on it.", "申办者已撤回该申请，不再办理。");

    public static readonly Problem NotBeforeMeeting = new("ethics.review_past_assignment",
        "Reviewers are named before the meeting is called.", "主审人应在召集会议之前指定。");

    public static readonly Problem Decided = new("ethics.review_already_voted",
        "The committee has voted; declarations are made before.", "委员会已表决；利益冲突声明应在表决前作出。", "ETH-20");

    public static readonly Problem QuestionsClosed = new("ethics.questions_closed",
        "Questions are put before the meeting, by the lead committee until its vote is closed. Put it as a suggestion with your adoption.",
        "书面问题应在会议前提出（牵头委员会可在表决结束前提出）；请在采用环节以“建议”提出。", "MR-21");

    public static readonly Problem WindowClosed = new("ethics.comment_window_closed",
        "Participating committees could comment until {0}. Put it as a suggestion with your adoption.",
        "参与机构伦理委员会的意见征询期已于 {0} 结束；请在采用环节以“建议”提出。", "MR-21");

    public static readonly Problem NoSuchComment = new("ethics.no_such_comment",
        "There is no comment {0} in this review.", "本审查中没有第 {0} 号意见。");

    public static readonly Problem CommentHandled = new("ethics.comment_handled",
        "Comment {0} is part of a question already, or was discarded.", "第 {0} 号意见已并入问题或已不予采纳。", "MR-23");

    public static readonly Problem CommentsOpen = new("ethics.comments_open",
        "{0} comments of the joint review are neither part of a question nor discarded with a reason. The secretary does that; then the "
        + "opinion can approve.",
        "联合审查中尚有 {0} 条意见未并入问题，也未说明理由不予采纳；请先由伦理秘书处理，再出具同意意见。", "MR-23");

    public static readonly Problem NoSuchDocument = new("ethics.no_such_document",
        "There is no document {0} in this dossier. Name the documents that the answer changed as the dossier does.",
        "资料中没有编号为 {0} 的文件；请按资料清单中的编号填写答复所修改的文件。", "MR-23");

    public static readonly Problem NoSuchQuestion = new("ethics.no_such_question",
        "There is no question {0} in this review.", "本审查中没有第 {0} 号问题。");

    public static readonly Problem AlreadyAnswered = new("ethics.already_answered",
        "Question {0} has its answer; an answer is given once.", "第 {0} 号问题已答复；每个问题只答复一次。", "MR-23");

    public static readonly Problem QuestionsUnanswered = new("ethics.questions_unanswered",
        "{0} questions wait for the sponsor's answer; it belongs to the opinion's annex. Issue the opinion when they are answered.",
        "尚有 {0} 个问题待申办者答复，答复须附于审查意见；请在答复后出具意见。", "MR-23");

    public static readonly Problem AssignFirst = new("ethics.assign_first",
        "Name the reviewers first; then the meeting can be called.", "请先指定主审人，再召集会议。", "ETH-15");

    public static readonly Problem ScheduleFirst = new("ethics.schedule_first",
        "The secretary calls the meeting first; then the chair opens it.", "请先由伦理秘书召集会议，再由主任委员宣布开会。", "ETH-15");

    public static readonly Problem VoteFirst = new("ethics.vote_first",
        "The committee meets and votes first; then its opinion can be issued, once.", "请先召开会议并表决，之后方可出具审查意见（仅一次）。", "ETH-22a");

    public static readonly Problem DecisionNotAllowed = new("ethics.decision_not_allowed",
        "This type of review decides one of: {0}.", "该类审查可作出的决定为：{0}。", "ETH-22a");

    public static readonly Problem NoModificationAwaited = new("ethics.no_modification_awaited",
        "No modification waits to be verified here: only an opinion to approve after modification asks for one.",
        "本审查没有待核实的修改；仅“修改后批准”的意见需要核实。", "ETH-22a");

    public static readonly Problem ModificationNotFiled = new("ethics.modification_not_filed",
        "The sponsor has not filed the modification that the opinion asked for. When it has, go on here.",
        "申办者尚未提交审查意见要求的修改；提交后方可继续。", "ETH-22a");

    public static readonly Problem NotTheVerifier = new("ethics.not_the_verifier",
        "A modification is verified by the committee's secretary, or by the member the chair designated.",
        "修改由伦理秘书或主任委员指定的委员核实。", "ETH-22a");
}
