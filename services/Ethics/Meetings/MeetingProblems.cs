using Trials.Primitives;

namespace Trials.Ethics.Meetings;

/// <summary>Why a meeting cannot open, and why a vote is not taken.</summary>
internal static class MeetingProblems
{
    public static readonly Problem AttendeeTwice = new("ethics.attendee_twice",
        "Somebody is on the attendance list twice; name each person once.", "出席名单有重复人员；每人只列一次。", "ETH-Q2");

    public static readonly Problem AttendeeNotAMember = new("ethics.attendee_not_a_member",
        "Only voting members of this committee are on its attendance list; observers and consultants never vote.",
        "出席名单仅列本委员会有表决权的委员；观察员与独立顾问不参与表决。", "ETH-Q4");

    public static readonly Problem NoQuorum = new("ethics.no_quorum",
        "{0} members without a conflict must be present; there are {1}. Call more members, or another day.",
        "无利益冲突的到会委员须达 {0} 人，目前 {1} 人；请增加到会委员或另行安排会议。", "ETH-Q1");

    public static readonly Problem NoMedicalPresent = new("ethics.no_medical_present",
        "No member of medicine or life science without a conflict is present.", "无利益冲突的医学或生命科学委员无人到会。", "ETH-Q1");

    public static readonly Problem NoNonMedicalPresent = new("ethics.no_non_medical_present",
        "No non-medical member without a conflict is present.", "无利益冲突的非医学专业委员无人到会。", "ETH-Q1");

    public static readonly Problem NoExternalPresent = new("ethics.no_external_present",
        "No member from outside the hospital without a conflict is present.", "无利益冲突的非本机构委员无人到会。", "ETH-Q1");

    public static readonly Problem OneSexPresent = new("ethics.one_sex_present",
        "Members of both sexes must be present.", "到会委员应当有不同性别。", "ETH-Q1");

    public static readonly Problem NotOpen = new("ethics.meeting_not_open",
        "The meeting is not open. The chair opens it first.", "会议尚未开始；请先由主任委员宣布开会。", "ETH-Q2");

    public static readonly Problem VoteIsClosed = new("ethics.vote_is_closed", "The vote is closed.", "表决已结束。", "ETH-Q2");

    public static readonly Problem NotAttending = new("ethics.not_attending",
        "Only members on the attendance list vote.", "仅出席会议的委员可以表决。", "ETH-Q2");

    public static readonly Problem Recused = new("ethics.recused",
        "You declared a conflict of interest in this case: its dossier, its quorum and its vote are closed to you.",
        "您已声明与本项目存在利益冲突，应当回避，不得查阅资料、计入法定人数或参与表决。", "ETH-20");

    public static readonly Problem AlreadyVoted = new("ethics.already_voted",
        "You have voted; a vote is given once.", "您已投票；每位委员只投一票。", "ETH-Q2");

    public static readonly Problem ReasonRequired = new("ethics.reason_required",
        "A vote against or an abstention needs its reason: it is recorded as dissent.", "反对或弃权须写明理由，并记录在案。", "ETH-22c");

    public static readonly Problem NoVoteToExplain = new("ethics.no_vote_to_explain",
        "You have not voted in this meeting; a reason is added to a vote.", "您在本次会议中尚未投票；理由须附于投票。", "ETH-22c");

    public static readonly Problem DissentMissing = new("ethics.dissent_missing",
        "{0} members voted otherwise than this decision and have not written why; it is recorded in detail. Each adds it at "
        + "…/votes/dissent; then close the vote.",
        "{0} 名委员的投票与该决定不一致且未写明理由，须详细记录在案；请其通过 …/votes/dissent 补充后再结束表决。", "ETH-22c");

    public static readonly Problem ConsultantUnknown = new("ethics.consultant_unknown",
        "A consultant you name is not on the committee's roster as one, or declared a conflict. The secretary can add them.",
        "所列独立顾问未以该身份列入委员会名单，或已声明利益冲突；请由伦理秘书添加。", "ETH-08b");

    public static readonly Problem ObserverUnknown = new("ethics.observer_unknown",
        "Observers come from hospitals that take part in this trial.", "观察员须来自参与本试验的机构。", "MR-21");

    public static readonly Problem NotCarriedByAttendees = new("ethics.not_carried_by_attendees",
        "{0} of the {1} members who took part voted for that; two thirds of them are needed.",
        "参加表决的 {1} 名委员中 {0} 票赞成该结论；须达到其三分之二。", "ETH-22b");

    public static readonly Problem NotCarried = new("ethics.not_carried",
        "{0} of all {1} members voted for that; more than half of all members are needed.",
        "全体 {1} 名委员中 {0} 票赞成该结论；须超过全体委员的二分之一。", "ETH-22b");

    public static readonly Problem Carried = new("ethics.approval_carried",
        "The votes to approve or to go on are enough; the decision cannot be another one.", "同意的票数已达到要求，不得作出其他决定。", "ETH-30");

    public static readonly Problem AlreadyOpened = new("ethics.already_opened",
        "A meeting with other attendees is open. Close its vote first.", "另一出席名单的会议正在进行；请先结束其表决。", "ETH-Q2");
}
