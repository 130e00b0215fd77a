using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.Records;
using Trials.Web;

namespace Trials.Directory.Sessions;

/// <summary>
/// Ends one of my sign-ins (this one too: that is signing out), or all but this one. An access token that was issued before stays valid
/// until it expires, ten minutes at most unless set otherwise. Repeating it changes nothing.
/// </summary>
internal static class EndSessions
{
    public static void Map(RouteGroupBuilder sessions)
    {
        sessions.MapDelete("/{id:guid}", One)
            .AllowSignedIn()
            .AllowWhileEnrolling()
            .WithName("EndSession")
            .WithSummary("End one of my sign-ins");
        sessions.MapDelete("", Others)
            .AllowSignedIn()
            .WithName("EndOtherSessions")
            .WithSummary("End all my other sign-ins");
    }

    private static async Task<Results<NoContent, NotFound>> One(
        Guid id, Caller caller, HttpContext http, DirectoryDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Session>(id, ct);
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.Id == id && s.PersonId == caller.PersonId, ct);
        if (session is null) return TypedResults.NotFound();
        if (session.EndedAt is null)
        {
            var now = clock.GetUtcNow();
            session.End(SessionEnd.ByThePerson, now);
            db.Record(AccessDeed.SessionEnded, caller.PersonId, $"{SessionEnd.ByThePerson}: {session.Device}", caller.PersonId, Place.Of(http), now);
        }
        await work.Commit(ct);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Others(Caller caller, HttpContext http, DirectoryDb db, SessionDesk desk, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await desk.EndAll(caller.PersonId, except: caller.SessionId, SessionEnd.ByThePerson, caller.PersonId, Place.Of(http), ct);
        await work.Commit(ct);
        return TypedResults.NoContent();
    }
}
