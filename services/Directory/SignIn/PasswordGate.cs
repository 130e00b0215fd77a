using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Trials.Directory.Data;
using Trials.Directory.Records;
using Trials.Directory.SecondFactor;
using Trials.Directory.Sessions;

namespace Trials.Directory.SignIn;

/// <summary>What came of a try: refused, right but for the second factor's code, or open by these methods (RFC 8176).</summary>
internal sealed record Opening(IReadOnlyList<string>? Methods, bool NeedsCode = false)
{
    public static readonly Opening Refused = new(Methods: null);
    public static readonly Opening WithoutCode = new(Methods: null, NeedsCode: true);
}

/// <summary>
/// Looks at a password and a second factor's code: the same work for a right one, a wrong one, a closed one and one of nobody. A try counts
/// as failed, and is recorded as refused, until it is known to have succeeded.
/// </summary>
internal sealed class PasswordGate(DirectoryDb db, AuthenticatorSecrets secrets, TimeProvider clock)
{
    private static readonly PasswordHasher<Password> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    // Half of the processors at most: guesses must not starve those who work.
    private static readonly SemaphoreSlim Places = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <param name="personId">Whose password it is said to be.</param>
    /// <param name="given">The password.</param>
    /// <param name="code">Of the authenticator app, or a recovery code; empty when none was given.</param>
    /// <param name="refused">How a failure is recorded.</param>
    /// <param name="place">Where the try comes from.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Opening> Opens(Guid personId, string given, string code, AccessDeed refused, Place place, CancellationToken ct)
    {
        var (record, hash) = await CountTry(personId, refused, place, ct);
        var isRight = await IsOf(hash, given, ct);
        if (record is not { } counted || !isRight || personId == Password.Nobody) return Opening.Refused;
        return await Conclude(personId, counted, code, ct);
    }

    /// <summary>The second step of somebody whose password was right a moment ago.</summary>
    public async Task<Opening> OpensByCode(Guid personId, string code, AccessDeed refused, Place place, CancellationToken ct) =>
        await CountTry(personId, refused, place, ct) is ({ } counted, _) ? await Conclude(personId, counted, code, ct) : Opening.Refused;

    public static async Task<string> HashOf(string password, CancellationToken ct)
    {
        await Places.WaitAsync(ct);
        try
        {
            return Hasher.HashPassword(null!, password);
        }
        finally
        {
            Places.Release();
        }
    }

    private async Task<(Guid? Record, string Hash)> CountTry(Guid personId, AccessDeed refused, Place place, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Password>(personId, ct);
        db.Forget();
        var password = await db.Passwords.SingleAsync(p => p.Id == personId, ct);
        var now = clock.GetUtcNow();
        // Tries at a closed password are only counted, so that guessing cannot fill the store.
        Guid? record = password.Try(now) ? db.Record(refused, personId, "pwd", by: null, place, now) : null;
        await work.Commit(ct);
        return (record, password.Hash);
    }

    private async Task<Opening> Conclude(Guid personId, Guid record, string code, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Password>(personId, ct);
        db.Forget();
        var password = await db.Passwords.SingleAsync(p => p.Id == personId, ct);
        var app = await db.Authenticators.SingleOrDefaultAsync(a => a.Id == personId && a.ConfirmedAt != null, ct);
        var opening = Judge(app, code);
        if (opening.Methods is not null) password.Succeeded();
        else if (opening.NeedsCode) password.TakeBack();
        if (opening != Opening.Refused) await db.Records.Where(r => r.Id == record).ExecuteDeleteAsync(ct);
        await work.Commit(ct);
        return opening;
    }

    private Opening Judge(Authenticator? app, string code)
    {
        if (app is null) return new Opening(["pwd"]);
        if (code.Length == 0) return Opening.WithoutCode;
        return secrets.Accept(app, code, clock.GetUtcNow()) is { } method ? new Opening(["pwd", method, Session.TwoFactors]) : Opening.Refused;
    }

    private static async Task<bool> IsOf(string hash, string given, CancellationToken ct)
    {
        await Places.WaitAsync(ct);
        try
        {
            return Hasher.VerifyHashedPassword(null!, hash, given) is not PasswordVerificationResult.Failed;
        }
        finally
        {
            Places.Release();
        }
    }
}
