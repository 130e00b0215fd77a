using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.People;

namespace Trials.Directory.Passkeys;

/// <summary>
/// Shows our people and their keys to ASP.NET Core's passkey handler, which reads only. What changes is changed by our own use cases;
/// any other call of Identity's is a mistake and says so.
/// </summary>
internal sealed class PasskeyStore(DirectoryDb db) : IUserPasskeyStore<Person>
{
    public async Task<Person?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Guid.TryParse(userId, out var id)
        ? await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellationToken)
        : null;

    public Task<string> GetUserIdAsync(Person user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    public Task<string?> GetUserNameAsync(Person user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Username);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Person user, CancellationToken cancellationToken) =>
        [.. (await db.Passkeys.AsNoTracking().Where(p => p.PersonId == user.Id).ToListAsync(cancellationToken)).Select(p => p.ToInfo())];

    public async Task<Person?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await db.People.AsNoTracking().SingleOrDefaultAsync(
            p => db.Passkeys.Any(k => k.CredentialId == credentialId && k.PersonId == p.Id), cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await db.Passkeys.AsNoTracking().SingleOrDefaultAsync(p => p.PersonId == user.Id && p.CredentialId == credentialId, cancellationToken))?.ToInfo();

    public void Dispose()
    {
    }

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw OnlyRead();

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken cancellationToken) => throw OnlyRead();

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<IdentityResult> CreateAsync(Person user, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<IdentityResult> UpdateAsync(Person user, CancellationToken cancellationToken) => throw OnlyRead();

    public Task<IdentityResult> DeleteAsync(Person user, CancellationToken cancellationToken) => throw OnlyRead();

    public Task AddOrUpdatePasskeyAsync(Person user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw OnlyRead();

    public Task RemovePasskeyAsync(Person user, byte[] credentialId, CancellationToken cancellationToken) => throw OnlyRead();

    private static NotSupportedException OnlyRead() => new("People and passkeys are changed by the use cases of Directory.");
}
