using System.Collections.Frozen;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.ParticipatingCommittee;

/// <summary>The words of a participating committee's deeds, by the last part of their address.</summary>
public static class ParticipatingDeeds
{
    private static readonly Text Outcome = new("When it is decided: this hospital, the sponsor, the lead committee and the alliance.", "作出决定后通知：本医院、申办者、牵头伦理委员会及联盟。");
    private static readonly Text Once = new("An answer is given once.", "每位主审委员只答复一次。");
    private static readonly Text OneAnswered = new("Your answer is recorded.", "答复已记录。");
    private static readonly Text WhenAll = new("when every named reviewer has adopted, it is decided; else the full board meets.", "全部主审委员采用即作出决定，否则转会议审查。");

    /// <exception cref="Calls.RefusedException">There is no such deed.</exception>
    public static DeedText Of(string deed) => All.GetValueOrDefault(deed) ?? throw Cases.NotHere();

    private static readonly FrozenDictionary<string, DeedText> All = new Dictionary<string, DeedText>
    {
        ["adopt"] = new(new("Adopt the lead opinion", "采用牵头意见"), new("You confirm the lead committee's opinion for this hospital. It takes effect when every named reviewer adopts.", "确认牵头机构审查意见适用于本机构；全部主审委员采用后生效。"),
            Outcome, Once, OneAnswered, WhenAll),
        ["conditions"] = new(new("Adopt with local conditions", "采用，附本机构条件"), new("You adopt, and name what this hospital has to do first. It takes effect when every condition is met.", "采用牵头意见，并列明本机构须先完成的事项；条件全部满足后生效。"),
            Outcome, Once, OneAnswered, WhenAll),
        ["board"] = new(new("Send it to the full board", "转会议审查"), new("This committee meets and decides with more than half of all its members.", "由本委员会召开会议，经全体委员二分之一以上同意作出决定。"),
            new("The people of your committee; sponsor, lead committee and alliance see that it is at the full board.", "本委员会人员；申办者、牵头伦理委员会与联盟可见已转会议审查。"), Once, new("The case is at the full board.", "本案已转会议审查。"), new("the chair opens the meeting.", "由主任委员宣布开会。")),
        ["information"] = new(new("Ask for information", "要求补充资料"), new("The clock stands until it is answered, but never beyond 30 days after the pack came.", "答复之前时限暂停，但自收到资料包起最长不超过 30 日。"),
            new("Whom you ask, without your name.", "被要求方（不显示您的姓名）。"), new("What was asked is not taken back.", "要求发出后不可撤回。"), new("The request is out.", "补充资料要求已发出。"), new("the answer appears as new in the pack.", "答复将作为新增内容显示。")),
        ["suggestion"] = new(new("Send a suggestion", "提出建议"), new("On something study-wide: it binds nobody and does not delay your adoption.", "针对全项目事项；不具约束力，不影响采用。"),
            new("The lead committee and the sponsor.", "牵头伦理委员会与申办者。"), null, new("The suggestion is sent.", "建议已发出。"), null),
        ["closing"] = new(new("Close the vote", "宣布表决结果"), new("To approve needs votes for, not to run it here votes against, of more than half of all members. Whoever votes otherwise has written why.", "同意须有全体委员二分之一以上同意票；不同意在本机构开展须有二分之一以上反对票；持不同意见者应已书面说明。"),
            Outcome, new("A decision is not taken back; what was declined can be reviewed again.", "决定不可撤回；不同意开展的可再次提交会议审查。"), new("The decision is recorded.", "决定已记录。"), null),
        ["confirm"] = new(new("Confirm the change", "确认变更"), new("The new versions take effect at this hospital when every named reviewer confirms.", "全部主审委员确认后，新版本在本机构生效。"), Outcome, Once, OneAnswered, new("when every named reviewer has confirmed, it is decided.", "全部主审委员确认即作出决定。")),
        ["confirmation-board"] = new(new("Send it to the full board", "转会议审查"), new("Until it is decided this site keeps the versions it has.", "决定之前，本中心继续使用现行版本。"), new("The people of your committee.", "本委员会人员。"), Once, new("The case is at the full board.", "本案已转会议审查。"), new("the chair opens the meeting.", "由主任委员宣布开会。")),
        ["confirmation-closing"] = new(new("Close the vote", "宣布表决结果"), new("To confirm needs votes for, not to confirm votes against, of more than half of all members.", "确认须有全体委员二分之一以上同意票；不予确认须有二分之一以上反对票。"), Outcome,
            new("A decision is not taken back.", "决定不可撤回。"), new("The decision is recorded.", "决定已记录。"), null),
        ["site-data"] = new(new("Give this site's figures of the year", "填写本中心年度数据"), new("The reviewers need them to confirm the yearly opinion. Numbers only; name nobody.", "供主审委员确认年度意见使用；仅填写数字，不得涉及个人身份。"),
            new("The people of your committee.", "本委员会人员。"), new("Fixed when the first reviewer has answered.", "有主审委员答复后不可更改。"), new("The figures are recorded.", "年度数据已记录。"), new("the reviewers answer.", "由主审委员答复。")),
    }.ToFrozenDictionary();
}
