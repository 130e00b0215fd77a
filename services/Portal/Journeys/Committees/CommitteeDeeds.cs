using System.Collections.Frozen;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Committees;

/// <summary>The words of the deeds that lead reviews, adoptions and confirmations share, by the last part of their address.</summary>
public static class CommitteeDeeds
{
    private static readonly Text OwnCommittee = new("The people of your committee see it; nobody outside does.", "仅本委员会人员可见，不对外公开。");

    public static DeedText Of(string deed) => All.GetValueOrDefault(deed) ?? throw Cases.NotHere();

    private static readonly FrozenDictionary<string, DeedText> All = new Dictionary<string, DeedText>
    {
        ["reviewers"] = new(
            new("Name reviewers", "指定主审委员"), new("They read the papers and answer. Until one has answered you may name others in their place.", "由其审阅资料并作出答复；在有人答复之前可以更换。"),
            new("The members you name.", "所指定的委员。"), null, new("The reviewers are named.", "已指定主审委员。"),
            new("each of them declares their interests, then answers.", "各主审委员先作利益冲突声明，再作出答复。")),
        ["declaration"] = new(
            new("Declare your interests", "利益冲突声明"), new("Without a conflict the papers and the vote open to you. With one you take no part in this case.", "无利益冲突的，可查阅资料、参与审查表决；存在利益冲突的，须回避本案。"),
            OwnCommittee, new("A declared conflict stays for this case.", "已声明的利益冲突在本案中持续有效，不得撤回。"), new("Your declaration is recorded.", "声明已记录。"), null),
        ["opening"] = new(
            new("Open the meeting", "宣布开会"), new("The meeting opens when enough members and every needed field are there; then they vote.", "到会人数与专业构成符合要求时方可开会；开会后委员进行表决。"),
            OwnCommittee, null, new("The meeting is open.", "会议已开始。"), new("every member who is there votes.", "到会委员逐一表决。")),
        ["vote"] = new(
            new("Vote", "表决"), new("Your vote counts towards more than half of all members.", "决定须经全体委员二分之一以上同意，您的一票计入其中。"), OwnCommittee,
            new("A vote is given once.", "每位委员只表决一次，不得更改。"), new("Your vote is recorded.", "表决已记录。"), new("the chair closes the vote when all have voted.", "全体到会委员表决后，由主任委员宣布结果。")),
        ["dissent"] = new(
            new("Write your dissent", "书面说明不同意见"), new("Whoever votes otherwise than what is decided says why, before the vote is closed.", "表决意见与决定不一致的委员，应在表决结束前书面说明理由。"),
            OwnCommittee, null, new("Your dissent is recorded.", "不同意见已记录。"), null),
        ["report"] = new(
            new("Report at the meeting", "在会议上报告"), new("A decision by the simplified procedure is reported at the committee's next meetings; you record at which.", "简易程序作出的决定应在伦理委员会会议上报告；在此登记报告的会议。"),
            OwnCommittee, null, new("The report is recorded.", "已登记报告情况。"), null),
        ["comments"] = new(
            new("Comment in the joint review", "提出审查意见"), new("The lead committee's secretary makes of all comments one list of questions to the sponsor. You read the answer to yours.", "牵头伦理秘书将各方意见合并为问题清单提交申办者；您可查看对本委员会意见的答复。"),
            new("The lead committee, with your hospital's name and without yours.", "牵头伦理委员会（显示医院名称，不显示个人姓名）。"), new("A comment that was sent is not taken back.", "意见提交后不可撤回。"),
            new("Your comment is with the lead committee.", "意见已提交牵头伦理委员会。"), new("it becomes part of a question, or is discarded with a reason.", "将并入问题，或附理由不予采纳。")),
        ["agreement"] = new(
            new("Answer as reviewer", "主审委员意见"), new("In the simplified procedure all named reviewers agree, or the case goes to the full board.", "简易程序须全体主审委员一致同意；有一人不同意即转会议审查。"),
            OwnCommittee, new("An answer is given once.", "每位主审委员只答复一次。"), new("Your answer is recorded.", "意见已记录。"), null),
    }.ToFrozenDictionary();
}
