using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.People;
using Trials.Directory.Records;
using Trials.Directory.SignIn;
using Trials.Web;

namespace Trials.Directory.Sessions;

/// <summary>A person's tokens: one for the services, one that fetches the next pair.</summary>
internal sealed record TokenPair(IssuedToken Access, RefreshToken Refresh);

/// <summary>Begins sign-ins and keeps them going.</summary>
internal sealed class SessionDesk(DirectoryDb db, AccessTokens tokens, SignInOptions options, TimeProvider clock)
{
    // Ended ones are of no use to anybody; that they were there is kept elsewhere.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<TokenPair> Begin(Person person, IReadOnlyList<string> methods, Place place, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var token = RefreshToken.New();
        var session = Session.Begin(Guid.CreateVersion7(now), person.Id, token, methods, place, now);
        await using (var work = await db.Begin(ct))
        {
            await db.Sessions.Where(s => s.PersonId == person.Id && s.LastUsedAt < now - Kept).ExecuteDeleteAsync(ct);
            db.Sessions.Add(session);
            db.Record(AccessDeed.SignedIn, person.Id, string.Join(' ', methods), person.Id, place, now);
            await work.Commit(ct);
        }
        return new TokenPair(await tokens.OfPerson(person, session.Id, session.SignedInAt, methods, ct), token);
    }

    /// <summary>The next pair for a refresh token; null when it is not known, used before, or its sign-in is over.</summary>
    public async Task<TokenPair?> Refresh(string sent, Place place, CancellationToken ct)
    {
        if (RefreshToken.Parse(sent) is not { } given) return null;
        var hash = Secret.Hash(given.Session);
        var id = await db.Sessions.Where(s => s.SessionHash == hash).Select(s => s.Id).SingleOrDefaultAsync(ct);
        if (id == Guid.Empty) return null;

        await using var work = await db.Begin(ct);
        await db.Lock<Session>(id, ct);
        db.Forget();
        var session = await db.Sessions.SingleAsync(s => s.Id == id, ct);
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == session.PersonId, ct);
        var now = clock.GetUtcNow();
        var next = person.IsActive && session.IsOpen(now, options) ? session.Turn(given, now) : null;
        var wasEndedNow = next is null && session.EndedAt == now;
        if (wasEndedNow) db.Record(AccessDeed.SessionEnded, person.Id, $"{session.EndedBecause}", by: null, place, now);
        await work.Commit(ct);
        if (next is null) return null;
        return new TokenPair(await tokens.OfPerson(person, session.Id, session.SignedInAt, session.Methods, ct), next);
    }

    /// <summary>Whether the sign-in of this token has neither ended nor run out.</summary>
    public async Task<bool> IsOpen(Caller caller, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == caller.SessionId && s.PersonId == caller.PersonId, ct);
        return session?.IsOpen(clock.GetUtcNow(), options) is true;
    }

    /// <summary>A token of an open sign-in for somebody who has just shown again who they are.</summary>
    public Task<IssuedToken> Freshen(Guid sessionId, Person person, IReadOnlyList<string> methods, CancellationToken ct) =>
        tokens.OfPerson(person, sessionId, clock.GetUtcNow(), methods, ct);

    /// <summary>The person has just set up a second factor, by using it: their sign-in has two from now on. Saved with what the caller saves.</summary>
    public async Task Strengthen(Caller caller, string method, CancellationToken ct) =>
        (await db.Sessions.SingleAsync(s => s.Id == caller.SessionId && s.PersonId == caller.PersonId, ct)).Strengthen(method);

    /// <summary>Ends the open sign-ins of a person, all or all but one; saved with what the caller saves.</summary>
    public async Task EndAll(Guid personId, Guid? except, SessionEnd because, Guid? by, Place place, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var session in await db.Sessions.Where(s => s.PersonId == personId && s.EndedAt == null && s.Id != except).ToListAsync(ct))
        {
            session.End(because, now);
            db.Record(AccessDeed.SessionEnded, personId, $"{because}: {session.Device}", by, place, now);
        }
    }
}
