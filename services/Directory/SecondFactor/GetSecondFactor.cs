using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.SignIn;
using Trials.Web;

namespace Trials.Directory.SecondFactor;

/// <summary>What I sign in with besides a password, and whether my roles ask for it.</summary>
internal static class GetSecondFactor
{
    public sealed record Response(bool IsRequired, DateTimeOffset? AuthenticatorSince, int RecoveryCodesLeft, IReadOnlyList<Key> Passkeys);

    public sealed record Key(Guid PasskeyId, string Name, DateTimeOffset AddedAt, DateTimeOffset? LastUsedAt);

    public static void Map(RouteGroupBuilder me) => me
        .MapGet("/second-factor", Handle)
        .AllowSignedIn()
        .AllowWhileEnrolling()
        .WithName("GetSecondFactor")
        .WithSummary("Read my second factors");

    private static async Task<Ok<Response>> Handle(Caller caller, DirectoryDb db, SignInOptions options, CancellationToken ct)
    {
        var roles = await db.People.Where(p => p.Id == caller.PersonId).Select(p => p.Roles).SingleOrDefaultAsync(ct) ?? [];
        var app = await db.Authenticators.AsNoTracking().SingleOrDefaultAsync(a => a.Id == caller.PersonId && a.ConfirmedAt != null, ct);
        var keys = await db.Passkeys.Where(p => p.PersonId == caller.PersonId).OrderBy(p => p.Id)
            .Select(p => new Key(p.Id, p.Name, p.AddedAt, p.LastUsedAt)).ToListAsync(ct);
        return TypedResults.Ok(new Response(options.NeedsSecondFactor(roles), app?.ConfirmedAt, app?.RecoveryHashes.Count ?? 0, keys));
    }
}
