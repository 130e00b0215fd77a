using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Account;

/// <summary>What I was told: unread first, newest first; one or all are marked as read.</summary>
public sealed class NoticesModel : JourneyPage
{
    public IReadOnlyList<Notice> Items { get; private set; } = [];
    public int Unread { get; private set; }
    public string? Next { get; private set; }
    public bool IsAll { get; private set; }

    public async Task OnGetAsync(Guid? after, bool all)
    {
        IsAll = all;
        var page = await Api.Read<Told>(Paged.From($"tracking/notices?take=30&unread={(all ? "false" : "true")}", after));
        (Items, Unread, Next) = (page.Items, page.Unread, page.Next);
    }

    public async Task<IActionResult> OnPostOneAsync(Guid id)
    {
        var answer = await Api.Post($"tracking/notices/{id}/read");
        return answer.IsDone ? Redirect("/notices") : throw new RefusedException(answer.Refusal);
    }

    public async Task<IActionResult> OnPostAllAsync(Guid id)
    {
        var answer = await Api.Post($"tracking/notices/read?until={id}");
        return answer.IsDone ? Done("/notices", NoticeWords.Read) : throw new RefusedException(answer.Refusal);
    }

    public sealed record Notice(Guid Id, DateTimeOffset At, string? Number, string? Title, string Text, bool IsUrgent, string Link, bool IsRead);

    private sealed record Told(IReadOnlyList<Notice> Items, string? Next, int Unread);
}
