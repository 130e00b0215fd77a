using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.Notices;

/// <summary>A person has read one notice, or all up to one. What they read here is not mailed to them any more.</summary>
internal static class ReadNotice
{
    public static void Map(RouteGroupBuilder notices)
    {
        notices.MapPost("/{id:guid}/read", One)
            .AllowSignedIn()
            .WithName("ReadNotice")
            .WithSummary("Mark a notice as read");
        notices.MapPost("/read", All)
            .AllowSignedIn()
            .WithName("ReadNotices")
            .WithSummary("Mark as read all notices up to one, which the caller has seen; later ones stay unread")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<NoContent, NotFound>> One(Guid id, Caller caller, TrackingDb db, CancellationToken ct)
    {
        if (!await IsMine(db, caller, id, ct)) return TypedResults.NotFound();
        await using var work = await db.Begin(ct);
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "NoticeReads" ("PersonId", "NoticeId") VALUES ({caller.PersonId}, {id}) ON CONFLICT DO NOTHING""", ct);
        await work.Commit(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> All(Guid until, Caller caller, TrackingDb db, CancellationToken ct)
    {
        if (!await IsMine(db, caller, until, ct)) return TypedResults.NotFound();
        var person = caller.PersonId;
        await using var work = await db.Begin(ct);
        await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "NoticeReaders" ("Id", "Until") VALUES ({person}, {until}) ON CONFLICT DO NOTHING""", ct);
        await db.Lock<NoticeReader>(person, ct);
        var reader = await db.NoticeReaders.SingleAsync(r => r.Id == person, ct);
        if (until > reader.Until) reader.Until = until;
        await work.Commit(ct);
        return TypedResults.NoContent();
    }

    private static Task<bool> IsMine(TrackingDb db, Caller caller, Guid id, CancellationToken ct) =>
        db.NoticesFor(caller.OrganisationId, NoticeRole.Of(caller.Roles)).AnyAsync(n => n.Id == id, ct);
}
