using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Trials.Directory.Data;

namespace Trials.Directory.SignIn;

/// <summary>Looks at a password: the same work for a right one, a wrong one, a closed one and one of nobody.</summary>
internal sealed class PasswordGate(DirectoryDb db, TimeProvider clock)
{
    private static readonly PasswordHasher<Password> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    // Half of the processors at most: guesses must not starve those who work.
    private static readonly SemaphoreSlim Places = new(Math.Max(1, Environment.ProcessorCount / 2));

    public async Task<bool> Opens(Guid personId, string given, CancellationToken ct)
    {
        var (mayTry, hash) = await CountTry(personId, ct);
        var isRight = await IsOf(hash, given, ct);
        if (!mayTry || !isRight || personId == Password.Nobody) return false;
        await using var work = await db.Begin(ct);
        await db.Lock<Password>(personId, ct);
        db.Forget();
        (await db.Passwords.SingleAsync(p => p.Id == personId, ct)).Succeeded();
        await work.Commit(ct);
        return true;
    }

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

    private async Task<(bool MayTry, string Hash)> CountTry(Guid personId, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Password>(personId, ct);
        db.Forget();
        var password = await db.Passwords.SingleAsync(p => p.Id == personId, ct);
        var mayTry = password.Try(clock.GetUtcNow());
        await work.Commit(ct);
        return (mayTry, password.Hash);
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
