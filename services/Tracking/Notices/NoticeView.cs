using Trials.Web;

namespace Trials.Tracking.Notices;

/// <summary>A notice in the reader's language. The link is a path of the portal.</summary>
internal sealed record NoticeView(
    Guid Id, DateTimeOffset At, Guid? TrialId, string? Number, string? Title, Guid? SiteId, string Code, string Text, bool IsUrgent,
    string Link, bool IsRead)
{
    public static NoticeView Of(Notice n, string? number, string? title, bool isRead) => new(
        n.Id, n.At, n.TrialId, number, title, n.SiteId, n.Code, NoticeTexts.Of(n.Code).Say(n.Arguments, Problems.InChinese),
        n.IsUrgent, LinkOf(n), isRead);

    public static string LinkOf(Notice n) => n.TrialId is { } trial ? $"/trials/{trial}" : "/account";
}
