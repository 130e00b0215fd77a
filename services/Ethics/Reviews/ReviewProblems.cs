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

    public static readonly Problem ModeFixed = new("ethics.mode_fixed",
        "How a review is held is chosen before it begins: before the meeting is called and before a reviewer has answered.",
        "审查方式应在审查开始前（召集会议或主审人答复之前）选定。", "ETH-15");

    public static readonly Problem ModeGroundNotAllowed = new("ethics.mode_ground_not_allowed",
        "This review may not be held so on that ground. Simplified: minimal risk (initial), minor amendment, follow-up of an approved study; "
        + "emergency: public health; exempt: the four cases of article 32; anything else by meeting.",
        "本次审查不能以该理由采用该方式。简易程序：不大于最小风险（初始审查）、较小修正、已批准研究的跟踪审查；紧急：突发公共卫生事件；"
        + "免除审查：第三十二条四种情形；其余采用会议审查。", "ETH-31a");

    public static readonly Problem SimplifiedBarred = new("ethics.simplified_barred",
        "A study of this kind is reviewed by meeting at the lead and at every participant.", "该类研究须由牵头与参与机构均进行会议审查。", "MR-11");

    public static readonly Problem NeverExempt = new("ethics.never_exempt",
        "A study for registration or of a product is never exempt from review. Choose another mode.",
        "注册类或使用研究产品的试验不得免除伦理审查；请选择其他审查方式。", "ETH-32");

    public static readonly Problem NoMeetingInThisMode = new("ethics.no_meeting_in_this_mode",
        "In the mode the chair chose there is no meeting, and an exemption has no reviewers. The chair can choose full board.",
        "按主任委员选定的方式不召开会议（免除审查不指定主审人）；主任委员可改为会议审查。", "ETH-15");

    public static readonly Problem TooFewReviewers = new("ethics.too_few_lead_reviewers",
        "In the simplified procedure the chair names at least {0} reviewers.", "简易程序由主任委员指定至少 {0} 名委员。", "ETH-31b");

    public static readonly Problem NotSimplified = new("ethics.not_simplified",
        "Reviewers answer like this only in the simplified procedure, after the chair named them. This case goes by meeting.",
        "仅简易程序由主任委员指定的委员如此答复；本项目采用会议审查。", "ETH-31b");

    public static readonly Problem NotNamed = new("ethics.not_a_named_reviewer",
        "The chair has not named you for this review.", "主任委员未指定您审查本项目。", "ETH-31b");

    public static readonly Problem AgreementGiven = new("ethics.agreement_given",
        "You have answered; an answer is given once.", "您已答复；每位委员只答复一次。", "ETH-31b");

    public static readonly Problem SayWhyToMeet = new("ethics.say_why_to_meet",
        "Say why you do not agree or want a meeting; the full board reads it.", "请说明不同意或要求会议审查的理由，供会议审阅。", "ETH-31c");

    public static readonly Problem NotExempt = new("ethics.not_exempt",
        "The chair has not chosen an exemption for this review, or it is recorded.", "主任委员未选择免除审查，或已登记。", "ETH-32");

    public static readonly Problem ExemptionByTwo = new("ethics.exemption_by_two",
        "An exemption is chosen by the chair and recorded by the secretary: two people.", "免除审查由主任委员选定、伦理秘书登记，应为两人。", "ETH-32");

    public static readonly Problem NothingToReport = new("ethics.nothing_simplified_to_report",
        "Only a simplified decision whose opinion is out is reported, once.", "仅已出具意见的简易程序决定需要报告，且只报告一次。", "ETH-31b");

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
