using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Trials.Directory.Data;
using Trials.Primitives;

namespace Trials.Directory.Keys;

/// <summary>The keys of this moment: the one that signs, and all that are published.</summary>
internal sealed record Ring(SigningCredentials Active, DateTimeOffset ActiveUntil, IReadOnlyList<SigningKey> Published,
    DateTimeOffset ReadAt);

/// <summary>
/// Keeps the keys of the store at hand, makes the next one when it is due and forgets those whose tokens have expired.
/// A key whose private part cannot be read any more (the key ring's folder was lost) stays published and is replaced at once.
/// </summary>
internal sealed partial class KeyRing(
    IServiceScopeFactory scopes, IDataProtectionProvider protection, TimeProvider clock, ILogger<KeyRing> logger) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly IDataProtector _protector = protection.CreateProtector("Trials.Directory.SigningKeys");
    private readonly SemaphoreSlim _one = new(1, 1);
    private Ring? _ring;

    public async Task<Ring> Current(CancellationToken ct)
    {
        if (_ring is { } ring && IsCurrent(ring)) return ring;
        await _one.WaitAsync(ct);
        try
        {
            return _ring is { } other && IsCurrent(other) ? other : _ring = await Read(ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private bool IsCurrent(Ring ring)
    {
        var now = clock.GetUtcNow();
        return now < ring.ActiveUntil && now < ring.ReadAt + Fresh;
    }

    private async Task<Ring> Read(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DirectoryDb>();
        while (true)
        {
            var now = clock.GetUtcNow();
            var keys = await db.SigningKeys.OrderBy(key => key.Number).ToListAsync(ct);
            var usable = keys.Select(key => (Key: key, Private: Open(key))).Where(pair => pair.Private is not null).ToArray();
            if (SigningKey.NextBegins([.. usable.Select(pair => pair.Key)], now) is { } begins)
            {
                await Make(db, keys, begins, now, ct);
                continue;
            }
            var (active, secret) = usable.Last(pair => pair.Key.Signs(now));
            var credentials = new SigningCredentials(new ECDsaSecurityKey(secret) { KeyId = active.KeyId }, SecurityAlgorithms.EcdsaSha256);
            return new Ring(credentials, active.NotAfter, [.. keys.Where(key => key.IsPublished(now))], now);
        }
    }

    private async Task Make(DirectoryDb db, List<SigningKey> keys, DateTimeOffset begins, DateTimeOffset now, CancellationToken ct)
    {
        var number = keys.Select(key => key.Number).DefaultIfEmpty().Max() + 1;
        var next = SigningKey.Make(Guid.CreateVersion7(now), number, begins, _protector.Protect);
        db.SigningKeys.Add(next);
        db.SigningKeys.RemoveRange(keys.Where(key => !key.IsPublished(now)));
        try
        {
            await db.SaveOrLoseRace(ct);
            LogMade(next.Number, next.NotBefore);
        }
        catch (StaleVersionException)
        {
            // Another replica made it.
            db.Forget();
        }
    }

    private ECDsa? Open(SigningKey key)
    {
        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportPkcs8PrivateKey(_protector.Unprotect(key.ProtectedKey), out _);
            return ecdsa;
        }
        catch (CryptographicException lost)
        {
            LogUnreadable(lost, key.Number);
            ecdsa.Dispose();
            return null;
        }
    }

    [LoggerMessage(5001, LogLevel.Information, "Signing key {Number} is made; its turn begins {NotBefore}")]
    private partial void LogMade(int number, DateTimeOffset notBefore);

    [LoggerMessage(5002, LogLevel.Error,
        "Signing key {Number} cannot be read: the folder of the data protection keys is not the one it was made with")]
    private partial void LogUnreadable(Exception lost, int number);
}
