using Trials.Primitives;

namespace Trials.Ethics.Adoptions;

/// <summary>Why a participating committee's case does not move.</summary>
internal static class AdoptionProblems
{
    public static readonly Problem WaitingForLead = new("ethics.waiting_for_lead",
        "The lead committee's opinion is not out yet; the package arrives with it. You may read the dossier and ask questions meanwhile.",
        "牵头机构审查意见尚未出具，资料包将随之送达；在此期间可查阅资料并提出书面问题。", "MR-26");

    public static readonly Problem SiteWithdrawn = new("ethics.site_withdrawn",
        "The sponsor withdrew this site from the study. What the committee decided stays on record; nothing more is decided here.",
        "申办者已将本中心退出该研究；委员会已作出的决定予以保留，不再作出新的决定。", "MR-50");

    public static readonly Problem NotInReview = new("ethics.adoption_not_in_review",
        "This case is not with reviewers now: they are named first, and a case that is decided or at the full board stays there.",
        "本案当前不处于委员审查环节：须先指定主审委员；已决定或已转会议审查的不再变更。", "MR-30");

    public static readonly Problem TooFewReviewers = new("ethics.too_few_reviewers",
        "Name at least {0} different members as reviewers.", "请至少指定 {0} 名不同的委员。", "ETH-31b");

    public static readonly Problem ReviewersFixed = new("ethics.reviewers_fixed",
        "A named reviewer has answered; the reviewers cannot be exchanged any more.", "已有主审委员作出答复，不得再更换主审委员。", "ETH-31b");

    public static readonly Problem NotNamed = new("ethics.reviewer_not_named",
        "Only the reviewers whom the chair named answer in this case.", "仅由主任委员指定的主审委员可在本案中答复。", "MR-30");

    public static readonly Problem AlreadyResponded = new("ethics.already_responded",
        "You have answered in this case; an answer is given once.", "您已在本案中答复；每位主审委员只答复一次。", "MR-31");

    public static readonly Problem AlreadyDecided = new("ethics.adoption_decided",
        "This case is decided; declarations are made before.", "本案已作出决定；利益冲突声明应在决定前作出。", "ETH-20");

    public static readonly Problem DirectAdoptionBarred = new("ethics.direct_adoption_barred",
        "A study of this category is not adopted directly: your full board decides. The chair opens the board.",
        "此类研究不适用直接采用，须由本机构伦理委员会会议审查；请由主任委员召开会议。", "MR-11");

    public static readonly Problem PolicyBarsAdoption = new("ethics.policy_bars_adoption",
        "Your hospital's published policy keeps this study from direct adoption: your full board decides. The chair opens the board.",
        "依贵院公布的采用规定，本研究不直接采用，须由本机构伦理委员会会议审查；请由主任委员召开会议。", "MR-02");

    public static readonly Problem CheckedTwice = new("ethics.checklist_item_twice",
        "An item of the checklist is there twice; name each once.", "核查项目重复；每项只列一次。", "MR-30");

    public static readonly Problem NotOnChecklist = new("ethics.not_on_checklist",
        "\"{0}\" is not on the local checklist: only local items are checked here. GET …/pack lists them.",
        "“{0}”不在本机构核查清单中；此处仅核查本机构事项，清单见 GET …/pack。", "MR-30");

    public static readonly Problem NothingToAskFor = new("ethics.nothing_to_ask_for",
        "Information is asked for while the case is with this committee: after the package came and before it is decided.",
        "补充资料仅可在收到资料包之后、作出决定之前要求。", "MR-31");

    public static readonly Problem NotAnAsker = new("ethics.not_an_asker",
        "The secretary or a named reviewer asks for information. Ask one of them.", "仅伦理秘书或被指定的主审委员可要求补充资料。", "MR-31");

    public static readonly Problem InformationAnswered = new("ethics.information_answered",
        "Request {0} is answered already, otherwise.", "第 {0} 项要求已作出其他答复。", "MR-31");

    public static readonly Problem NotDeclined = new("ethics.not_declined",
        "Only what this hospital declined is reviewed again at its full board.", "仅本机构已决定不同意开展的，可再次提交会议审查。", "MR-33");

    public static readonly Problem ConditionsMismatch = new("ethics.conditions_mismatch",
        "Local conditions belong to AdoptWithLocalConditions or ApproveHereAfterLocalModification, and to nothing else.",
        "本机构条件仅用于“采用，附本机构条件”或“本机构修改后同意”。", "MR-31");

    public static readonly Problem UnknownObject = new("ethics.unknown_condition_object",
        "\"{0}\" is not in the rule pack's list of objects. Use a code of that list.", "“{0}”不在规则包的对象清单中；请使用清单中的代码。", "MR-32");

    public static readonly Problem StudyWideCondition = new("ethics.study_wide_condition",
        "\"{0}\" is study-wide and cannot be the object of a local condition. "
        + "Send it as a suggestion to the lead committee and the sponsor: POST /ethics/adoptions/(this site)/suggestions. "
        + "It does not delay your adoption.",
        "“{0}”属全项目事项，不得作为本机构条件；请通过 POST /ethics/adoptions/（本中心）/suggestions 以“建议”提交牵头伦理委员会和申办者，不影响采用。", "MR-32");

    public static readonly Problem GroundRequired = new("ethics.ground_required",
        "Not running a study here needs a ground of the rule pack's list (ground) and its explanation (text).",
        "不同意在本机构开展须选择规则包所列理由（ground）并作书面说明（text）。", "MR-33");

    public static readonly Problem UnknownGround = new("ethics.unknown_ground",
        "\"{0}\" is not in the rule pack's list of grounds. Use a code of that list.", "“{0}”不在规则包的理由清单中；请使用清单中的代码。", "MR-33");

    public static readonly Problem NotAtFullBoard = new("ethics.not_at_full_board",
        "This case is not at the full board.", "本案不处于会议审查环节。", "ETH-31c");

    public static readonly Problem BoardReasonsRequired = new("ethics.board_reasons_required",
        "A board's decision gives its reasons in text.", "会议审查决定须在 text 中说明理由。", "ETH-22a");

    public static readonly Problem NoSuchCondition = new("ethics.no_such_condition", "There is no local condition {0} here.",
        "此处没有第 {0} 项本机构条件。");

    public static readonly Problem ConditionMet = new("ethics.condition_already_met",
        "Condition {0} is met already, with other evidence.", "第 {0} 项条件已以其他证明材料记为满足。");

    public static readonly Problem NotPositive = new("ethics.adoption_not_positive",
        "This needs a positive decision of this hospital that stands.", "此操作须以本机构现行有效的肯定决定为前提。", "MR-38");

    public static readonly Problem NothingToReport = new("ethics.nothing_to_report",
        "Only a decision by the simplified procedure is reported at a meeting.", "仅简易程序作出的决定需在伦理委员会会议上报告。", "MR-37");

    public static readonly Problem AlreadyReported = new("ethics.already_reported",
        "This decision was reported at another meeting already.", "该决定已在另一次会议上报告。", "MR-37");

    public static readonly Problem ReportDate = new("ethics.report_date",
        "The day of the meeting is not before the case came to the committee or was decided, and not later than today. Correct the day.",
        "会议日期不得早于本案送达委员会或作出决定之日，也不得晚于今天；请更正日期。", "MR-37");

    public static readonly Problem AlreadyHeld = new("ethics.already_held",
        "This site is held already. Release it before it can be held again, or rescind.", "本中心已处于暂停状态；请先解除暂停，或撤回采用。", "MR-48");

    public static readonly Problem NotHeld = new("ethics.not_held",
        "This committee does not hold its site. A suspension by the lead is lifted by the lead; a rescinded adoption is begun anew.",
        "本机构伦理委员会未对本中心采取暂停措施；牵头暂停由牵头解除，已撤回的采用须重新办理。", "MR-47");
}
