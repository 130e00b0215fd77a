using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.SignIn;

namespace Trials.Directory.Sessions;

/// <summary>A person's tokens: one for the services, one that fetches the next pair.</summary>
internal sealed record TokenPair(IssuedToken Access, RefreshToken Refresh);

/// <summary>Begins sign-ins and keeps them going.</summary>
internal sealed class SessionDesk(DirectoryDb db, AccessTokens tokens, SignInOptions options, TimeProvider clock)
{
    // Ended ones are of no use to anybody; that they were there is kept elsewhere.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<TokenPair> Begin(Bearer person, IReadOnlyList<string> methods, Place place, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var token = RefreshToken.New();
        var session = Session.Begin(Guid.CreateVersion7(now), person.Id, token, methods, place, now);
        await using (var work = await db.Begin(ct))
        {
            await db.Sessions.Where(s => s.PersonId == person.Id && s.LastUsedAt < now - Kept).ExecuteDeleteAsync(ct);
            db.Sessions.Add(session);
            await work.Commit(ct);
        }
        return new TokenPair(await tokens.OfPerson(person, session.Id, session.SignedInAt, methods, ct), token);
    }

    /// <summary>The next pair for a refresh token; null when it is not known, used before, or its sign-in is over.</summary>
    public async Task<TokenPair?> Refresh(string sent, CancellationToken ct)
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
        if (!person.IsActive) session.End(SessionEnd.LeftTheOrganisation, now);
        var next = session.IsOpen(now, options) ? session.Turn(given, now) : null;
        await work.Commit(ct);
        if (next is null) return null;
        var bearer = new Bearer(person.Id, person.OrganisationId, person.Roles);
        return new TokenPair(await tokens.OfPerson(bearer, session.Id, session.SignedInAt, session.Methods, ct), next);
    }

    /// <summary>Ends the open sign-ins of a person, all or all but one; saved with what the caller saves.</summary>
    public async Task EndAll(Guid personId, Guid? except, SessionEnd because, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var session in await db.Sessions.Where(s => s.PersonId == personId && s.EndedAt == null && s.Id != except).ToListAsync(ct))
        {
            session.End(because, now);
        }
    }
}
