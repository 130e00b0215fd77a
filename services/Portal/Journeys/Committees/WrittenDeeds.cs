using System.Collections.Frozen;
using Trials.Portal.Calls;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Committees;

/// <summary>
/// Deeds whose whole form is one text: a reason, an evidence, a dissent. By the kind of what they are about and the last part of their address.
/// </summary>
/// <param name="Field">As the service names the text.</param>
/// <param name="Label">Above the text.</param>
/// <param name="Signs">Whether the deed signs.</param>
/// <param name="Words">What the deed says.</param>
public sealed record WrittenDeed(string Field, Text Label, bool Signs, DeedText Words)
{
    private static readonly Text Evidence = new("What was seen that shows it", "核实所见的证明材料");
    private static readonly Text Dissent = new("Your reasons", "您的理由");
    private static readonly Text AllSites = new("Every site, the sponsor, the alliance and every committee of the trial, at once.", "全部中心、申办者、联盟及各伦理委员会同时收到。");
    private static readonly Text OwnSite = new("This hospital, the sponsor, the lead committee and the alliance, at once.", "本医院、申办者、牵头伦理委员会及联盟同时收到。");

    /// <exception cref="RefusedException">There is no such deed.</exception>
    public static WrittenDeed Of(string kind, string deed) => All.GetValueOrDefault($"{kind}/{deed}") ?? throw Cases.NotHere();

    /// <summary>Where the deed is done.</summary>
    public static ApiPath Path(string kind, Guid id, string deed, int? number) => (kind, deed) switch
    {
        (Cases.Reviews, "dissent") => $"ethics/reviews/{id}/votes/dissent",
        (_, "dissent") => $"ethics/{kind}/{id}/board/votes/dissent",
        (_, "discarding") => $"ethics/reviews/{id}/comments/{number}/discarding",
        (_, "verification" or "refusal") => $"ethics/reviews/{id}/modification/{deed}",
        (_, "conditions") => $"ethics/{kind}/{id}/conditions/{number}/fulfilment",
        _ => $"ethics/{kind}/{id}/{deed}",
    };

    private static readonly FrozenDictionary<string, WrittenDeed> All = new Dictionary<string, WrittenDeed>
    {
        ["reviews/comments"] = new("text", new Text("Comment", "审查意见"), false, CommitteeDeeds.Of("comments")),
        ["reviews/dissent"] = new("text", Dissent, false, CommitteeDeeds.Of("dissent")),
        ["adoptions/dissent"] = new("text", Dissent, false, CommitteeDeeds.Of("dissent")),
        ["confirmations/dissent"] = new("text", Dissent, false, CommitteeDeeds.Of("dissent")),
        ["reviews/discarding"] = new("reason", CommitteeWords.Reason, false, new DeedText(
            new("Discard the comment", "不予采纳该意见"), new("It becomes no question. The committee that wrote it reads the reason.", "该意见不列入问题清单；提出意见的委员会可看到理由。"),
            new("The committee that wrote it.", "提出意见的委员会。"), new("A discarded comment stays discarded; the committee may write another.", "不予采纳后不可恢复；对方可另行提出意见。"),
            new("The comment is discarded.", "该意见未予采纳。"), null)),
        ["reviews/exemption"] = new("text", Evidence, true, new DeedText(
            new("Record the exemption", "登记免除伦理审查"), new("You record that the conditions of an exemption hold. The chair, another person, chose it.", "登记免除伦理审查的条件成立；该方式由主任委员（另一人）选定。"),
            new("The people of your committee.", "本委员会人员。"), null, new("The exemption is recorded.", "免除伦理审查已登记。"), new("the chair issues the opinion.", "由主任委员出具意见。"))),
        ["reviews/verification"] = new("evidence", Evidence, false, new DeedText(
            new("Verify the modification", "核实修改"), new("What the opinion asked for is done in the filed versions. The chair then issues the effective opinion.", "已提交的版本符合意见要求；随后由主任委员出具生效意见。"),
            new("The sponsor and the people of your committee.", "申办者及本委员会人员。"), null, new("The modification is verified.", "修改已核实。"), new("the chair issues the opinion that takes effect.", "由主任委员出具生效意见。"))),
        ["reviews/refusal"] = new("reason", CommitteeWords.Reason, false, new DeedText(
            new("Send the modification back", "退回修改"), new("What was filed is not what the opinion asked for. The sponsor reads why and files again.", "所提交的修改不符合意见要求；申办者看到理由后重新提交。"),
            new("The sponsor.", "申办者。"), null, new("The modification is sent back.", "修改已退回。"), new("the sponsor files again.", "申办者重新提交。"))),
        ["adoptions/conditions"] = new("evidence", Evidence, false, new DeedText(
            new("Record that the condition is met", "登记条件已满足"), new("When the last condition is met the adoption takes effect.", "最后一项条件满足后，采用生效。"),
            new("The sponsor, the lead committee and the alliance, when it takes effect.", "生效时通知申办者、牵头伦理委员会及联盟。"), new("What was recorded as met stays so.", "登记后不可撤销。"),
            new("The condition is recorded as met.", "已登记该条件满足。"), null)),
        ["opinions/conditions"] = new("evidence", Evidence, false, new DeedText(
            new("Record that the condition is met", "登记条件已满足"), new("A condition that keeps enrolment closed does so no longer.", "如该条件限制入组，自此不再限制。"),
            new("The sponsor, every site and the alliance.", "申办者、各中心及联盟。"), new("What was recorded as met stays so.", "登记后不可撤销。"), new("The condition is recorded as met.", "已登记该条件满足。"), null)),
        ["adoptions/hold"] = new("reason", CommitteeWords.Reason, true, new DeedText(
            new("Hold this site", "暂停本中心"), new("Nobody is screened or enrolled here from now on. Other sites go on.", "本中心即刻停止筛选与入组；其他中心不受影响。"), OwnSite,
            new("A hold gets a number of its own and stays on record; you may release it.", "暂停将编号留存；之后可解除。"), new("This site is on hold.", "本中心已暂停。"), new("the gate closes within seconds; the lead committee answers.", "数秒内停止入组；由牵头伦理委员会答复。"))),
        ["adoptions/release"] = new("reason", CommitteeWords.Reason, true, new DeedText(
            new("Release this site", "解除本中心暂停"), new("Your committee's own hold ends. A stop by the lead committee stays until the lead lifts it.", "解除本委员会采取的暂停；牵头伦理委员会的暂停须由其自行解除。"), OwnSite, null,
            new("The hold is released.", "暂停已解除。"), null)),
        ["adoptions/rescission"] = new("reason", CommitteeWords.Reason, true, new DeedText(
            new("Rescind the adoption", "撤回采用"), new("The adoption ends and the site is closed to participants. The chair may name reviewers anew.", "采用终止，本中心停止入组；主任委员可重新指定主审委员办理。"), OwnSite,
            new("A rescinded adoption does not come back; it is begun anew.", "撤回后不可恢复，须重新办理。"), new("The adoption is rescinded.", "采用已撤回。"), null)),
        ["adoptions/re-review"] = new("reason", CommitteeWords.Reason, false, new DeedText(
            new("Review again at the full board", "再次提交会议审查"), new("What your board declined comes before it once more, about the opinion in force.", "此前不同意开展的项目，依现行意见再次提交会议审查。"), OwnSite, null,
            new("The case is at the full board again.", "本案已再次转会议审查。"), new("the chair opens the meeting.", "由主任委员宣布开会。"))),
        ["trials/suspension"] = new("reason", CommitteeWords.Reason, true, new DeedText(
            new("Suspend the trial", "暂停研究"), new("Screening and enrolment stop at every site. Participants already enrolled are cared for as the protocol says.", "全部中心停止筛选与入组；已入组的研究参与者按方案继续得到保护与随访。"), AllSites,
            new("A stop gets a number and stays on record. You may reinstate the trial.", "暂停将编号留存；之后可恢复研究。"), new("The trial is suspended.", "研究已暂停。"), new("every gate closes within seconds; every hospital takes note.", "数秒内全部停止入组；各医院逐一确认知悉。"))),
        ["trials/termination"] = new("reason", CommitteeWords.Reason, true, new DeedText(
            new("Terminate the trial", "终止研究"), new("Screening and enrolment end at every site for good.", "全部中心永久停止筛选与入组。"), AllSites,
            new("A terminated trial is never reinstated.", "终止后不可恢复。"), new("The trial is terminated.", "研究已终止。"), new("every gate closes within seconds; every hospital takes note.", "数秒内全部停止入组；各医院逐一确认知悉。"))),
        ["trials/reinstatement"] = new("reason", CommitteeWords.Reason, true, new DeedText(
            new("Reinstate the trial", "恢复研究"), new("Sites that their own committee does not hold may screen and enrol again.", "未被本机构伦理委员会暂停的中心可恢复筛选与入组。"), AllSites, null,
            new("The trial is reinstated.", "研究已恢复。"), null)),
        ["tasks/answer"] = new("text", new Text("Answer", "答复"), true, new DeedText(
            new("Answer as lead committee", "牵头伦理委员会答复"), new("You say what the lead committee makes of the safety decline or the local stop.", "就安全性理由的不同意或本机构暂停作出答复。"),
            new("Every committee of the trial reads the answer; sponsor and alliance see that it was given.", "各伦理委员会可阅答复全文；申办者与联盟可见已答复。"), new("An answer is given once.", "只答复一次。"), new("The answer is out.", "答复已发出。"), null)),
    }.ToFrozenDictionary();
}
