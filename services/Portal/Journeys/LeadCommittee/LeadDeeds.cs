using System.Collections.Frozen;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The words of a lead committee's deeds, by the last part of their address.</summary>
public static class LeadDeeds
{
    private static readonly Text Own = new("The people of your committee.", "本委员会人员。");

    /// <exception cref="Calls.RefusedException">There is no such deed.</exception>
    public static DeedText Of(string deed) => All.GetValueOrDefault(deed) ?? throw Cases.NotHere();

    private static readonly FrozenDictionary<string, DeedText> All = new Dictionary<string, DeedText>
    {
        ["mode"] = new(new("Choose the procedure", "选择审查方式"), new("Reviews are held by full board unless the chair chooses otherwise, with a ground, before the review begins.", "一般采用会议审查；主任委员可在审查开始前依适用情形另行选择。"),
            Own, null, new("The procedure is chosen.", "审查方式已选定。"), new("reviewers are assigned.", "指定主审委员。")),
        ["questions"] = new(new("Put a question to the sponsor", "向申办者提出问题"), new("The comments you tick become one question. It keeps where it came from; the sponsor sees the question only.", "勾选的意见合并为一个问题，保留来源；申办者仅见问题本身。"),
            new("The sponsor; the committees whose comments it is made of read the answer.", "申办者；相关委员会可查看答复。"), new("A question that was put is not taken back.", "问题发出后不可撤回。"), new("The question is with the sponsor.", "问题已发送申办者。"), new("the sponsor answers once.", "由申办者一次性答复。")),
        ["schedule"] = new(new("Call the meeting", "安排会议"), new("The case is on the agenda of that day. Calling it again moves the meeting.", "本项目列入当日议程；重新安排即更改会议时间。"),
            new("The people of your committee; sponsor and hospitals see the day.", "本委员会人员；申办者与各医院可见会议时间。"), null, new("The meeting is called.", "会议已安排。"), new("members declare their interests; on the day attendance is recorded.", "委员作利益冲突声明；会议当日签到。")),
        ["vote-closing"] = new(new("Close the vote", "宣布表决结果"), new("To approve or continue needs votes for, to refuse or stop votes against, of more than half of all members.", "批准或继续须有全体委员二分之一以上同意票；不批准、暂停或终止须有二分之一以上反对票。"),
            Own, new("A closed vote is not opened again.", "表决结束后不可重新开启。"), new("The vote is closed.", "表决已结束。"), new("the chair issues the opinion.", "由主任委员出具审查意见。")),
        ["opinion"] = new(new("Issue the opinion", "出具审查意见"), new("The opinion and its letter are fixed as they are. When it is in effect every participating hospital has its pack at once.", "审查意见及意见书自此固定；生效时各参与医院即时收到资料包。"),
            new("Sponsor, every hospital of the trial, alliance, at the same moment.", "申办者、各参与医院及联盟同时收到。"), new("An opinion never changes; a later one supersedes it.", "意见不可更改；只能由后续意见取代。"), new("The opinion is issued.", "审查意见已出具。"), new("every participating hospital answers it.", "各参与医院逐一答复。")),
        ["verifier"] = new(new("Name who verifies", "指定核实人"), new("That member may verify or send back what the sponsor files, beside the secretary.", "该委员可与秘书一样核实或退回申办者提交的修改。"), Own, null, new("The verifier is named.", "核实人已指定。"), null),
        ["upload"] = new(new("Record the upload to the national system", "登记上传国家系统"), new("You record that the opinion is in the national medical research registration and filing system.", "登记审查意见已上传国家医学研究登记备案信息系统。"), Own, null, new("The upload is recorded.", "上传已登记。"), null),
    }.ToFrozenDictionary();
}
