using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Notices;

/// <summary>What a person's organisation was told in their roles, newest first, and how many of it they have not read.</summary>
internal static class ListNotices
{
    public sealed record Response(IReadOnlyList<NoticeView> Items, string? Next, int Unread);

    public static void Map(RouteGroupBuilder notices) => notices
        .MapGet("", Handle)
        .AllowSignedIn()
        .WithName("ListNotices")
        .WithSummary("Page through my notices, newest first");

    private static async Task<Ok<Response>> Handle(
        Guid? after, int? take, bool? unread, Caller caller, TrackingDb db, TimeProvider clock, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var roles = NoticeRole.Of(caller.Roles);
        await KeepContactTrue(db, caller, roles, clock.GetUtcNow(), ct);
        var until = await db.ReadUntil(caller.PersonId, ct);
        var mine = db.NoticesFor(caller.OrganisationId, roles);
        var open = mine.Unread(db, caller.PersonId, until);
        var listed = unread is true ? open : mine;
        if (after is { } last) listed = listed.Where(n => n.Id < last);
        var rows = await listed.OrderByDescending(n => n.Id).Take(paging.Size + 1).Select(n => new
        {
            Notice = n,
            Trial = db.Trials.Where(t => t.Id == n.TrialId).Select(t => new { t.About, t.Facts }).FirstOrDefault(),
            IsRead = n.Id <= until || db.NoticeReads.Any(r => r.PersonId == caller.PersonId && r.NoticeId == n.Id),
        }).ToListAsync(ct);
        var page = paging.Page([.. rows.Select(r => NoticeView.Of(r.Notice, r.Trial?.About?.Value.Number,
            Trial.TitleOf(r.Trial?.About, r.Trial?.Facts), r.IsRead))], view => view.Id);
        return TypedResults.Ok(new Response(page.Items, page.Next, await open.CountAsync(ct)));
    }

    // Mails follow the roles a person has when they were last here: tokens know them, this service has no other source.
    private static async Task KeepContactTrue(TrackingDb db, Caller caller, NoticeRoles roles, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Contacts.SingleOrDefaultAsync(c => c.Id == caller.PersonId, ct) is not { } contact) return;
        contact.Seen(caller.OrganisationId, roles, now);
        await db.SaveChangesAsync(ct);
    }
}
