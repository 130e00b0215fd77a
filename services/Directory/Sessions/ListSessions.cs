using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.SignIn;
using Trials.Web;

namespace Trials.Directory.Sessions;

/// <summary>Where I am signed in.</summary>
internal static class ListSessions
{
    public sealed record Response(IReadOnlyList<Item> Items);

    public sealed record Item(
        Guid SessionId, DateTimeOffset SignedInAt, DateTimeOffset LastUsedAt, DateTimeOffset RunsOutAt, string Device, string? Address,
        IReadOnlyList<string> Methods, bool IsThisOne);

    public static void Map(RouteGroupBuilder sessions) => sessions
        .MapGet("", Handle)
        .AllowSignedIn()
        .WithName("ListSessions")
        .WithSummary("List where I am signed in, newest first");

    private static async Task<Ok<Response>> Handle(
        Caller caller, DirectoryDb db, SignInOptions options, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var mine = await db.Sessions.AsNoTracking().Where(s => s.PersonId == caller.PersonId && s.EndedAt == null)
            .OrderByDescending(s => s.Id).ToListAsync(ct);
        return TypedResults.Ok(new Response([.. mine.Where(s => s.IsOpen(now, options)).Select(s => new Item(
            s.Id, s.SignedInAt, s.LastUsedAt, s.RunsOutAt(options), s.Device, s.Address, s.Methods, s.Id == caller.SessionId))]));
    }
}
