using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Public;

/// <summary>What the pages of the alliance's figures say.</summary>
public static class FigureWords
{
    public static readonly Text Title = new("The alliance's figures", "联盟指标");
    public static readonly Text Period = new("What ended between {0} and {1}: the last twelve whole months.", "统计期间 {0} 至 {1}（最近十二个整月内完成的事项）。");
    public static readonly Text Definitions = new("Open a figure's name for what exactly it counts.", "点开指标名称可查看准确定义。");
    public static readonly Text Durations = new("How long it takes, in working days; start-up in calendar days", "用时（工作日；启动为自然日）");
    public static readonly Text Shares = new("How often", "占比");
    public static readonly Text Figure = new("Figure", "指标");
    public static readonly Text N = new("Number", "数量");
    public static readonly Text Median = new("Median days", "中位天数");
    public static readonly Text P90 = new("90 % within days", "九成不超过天数");
    public static readonly Text Of = new("Of", "总数");
    public static readonly Text Percent = new("Percent", "百分比");
    public static readonly Text Protected = new("protected", "已保护");
    public static readonly Text Committees = new("Ethics committees and their turnaround", "伦理委员会与审查用时");
    public static readonly Text CommitteesLead = new("Working days, of what ended between {0} and {1}.", "工作日，统计 {0} 至 {1} 内完成的事项。");
    public static readonly Text Committee = new("Hospital's committee", "医院伦理委员会");
    public static readonly Text Led = new("Reviews led", "牵头审查数");
    public static readonly Text LedMedian = new("Median days to the lead opinion", "牵头意见中位工作日");
    public static readonly Text Answered = new("Opinions answered", "答复牵头意见数");
    public static readonly Text AnsweredMedian = new("Median days to the answer", "答复中位工作日");
    public static readonly Text AnsweredP90 = new("90 % within days", "九成不超过工作日");
    public static readonly Text Late = new("Answered late", "逾期答复数");
    public static readonly Text Calendar = new("When committees meet", "会议日历");
    public static readonly Text CalendarLead = new(
        "The days to which a lead review is called, from today on. What comes before a committee is not public.", "今日起已召集牵头审查会议的日期；会议内容不公开。");
    public static readonly Text MeetingDays = new("Days", "会议日期");
    public static readonly Text NoMeetings = new("No meeting is called at present.", "目前没有已召集的会议。");
    public static readonly Text Unnamed = new("A committee of the alliance", "联盟内伦理委员会");
    public static readonly Text NoCommittee = new(
        "No committee has led or answered often enough in this period for its figures to be shown.", "期间内各委员会牵头或答复次数均不足以公布其指标。");
}
