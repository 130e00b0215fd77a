using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Start;

public static class HomeWords
{
    public static readonly Text Title = new("What waits for me", "我的待办");
    public static readonly Text Deed = new("To do", "事项");
    public static readonly Text Trial = new("Trial", "试验");
    public static readonly Text Site = new("Site", "中心");
    public static readonly Text Due = new("Due", "期限");
    public static readonly Text Turn = new("Whose turn", "等待");
    public static readonly Text Before = new("Before that", "此前");
    public static readonly Text Nothing = new(
        "Nothing waits for you. What comes next appears here by itself, and in a message if you asked for one.",
        "目前没有待办。有新的事项时会出现在这里；如已开启通知，也会收到消息。");

    public static readonly Text Changed = new("What changed since {0}", "{0} 以来的变化");
    public static readonly Text ChangedEver = new("What changed", "最近的变化");
    public static readonly Text NothingChanged = new("Nothing has changed.", "没有变化。");
    public static readonly Text Seen = new("I have seen these", "已阅");
}
