using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Shared;

/// <summary>What a completion report asks for, of one site or of the whole study.</summary>
public static class CompletionWords
{
    public static readonly Text Enrolled = new("Enrolled", "入组例数");
    public static readonly Text Completed = new("Completed", "完成例数");
    public static readonly Text Withdrawn = new("Withdrawn", "退出例数");
    public static readonly Text SeriousEvents = new("Serious events", "严重不良事件数");
    public static readonly Text Summary = new("Summary", "总结");
    public static readonly Text NumberMissing = new("Give the number, 0 when there was none.", "请填写数字，没有则填 0。");
    public static readonly Text SummaryMissing = new("Say how the study went.", "请填写总结。");
}
