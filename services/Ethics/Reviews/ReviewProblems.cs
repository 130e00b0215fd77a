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
}
