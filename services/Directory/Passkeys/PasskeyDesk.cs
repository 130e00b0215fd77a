using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.People;

namespace Trials.Directory.Passkeys;

/// <summary>A challenge for the browser: what to hand to <c>navigator.credentials</c>, and what to send back with the answer.</summary>
internal sealed record PasskeyOptions(Guid ChallengeId, JsonElement Options);

/// <summary>The two ceremonies of WebAuthn, by ASP.NET Core's handler; challenges are kept here and are good once.</summary>
internal sealed partial class PasskeyDesk(
    DirectoryDb db, IPasskeyHandler<Person> handler, TimeProvider clock, ILogger<PasskeyDesk> logger)
{
    public async Task<PasskeyOptions> ToAdd(Person person, HttpContext http)
    {
        var made = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = person.Id.ToString(), Name = person.Username, DisplayName = person.Name }, http);
        return await Keep(person.Id, made.AttestationState!, made.CreationOptionsJson, http.RequestAborted);
    }

    public async Task<PasskeyOptions> ToSignIn(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(null, http);
        return await Keep(null, made.AssertionState!, made.RequestOptionsJson, http.RequestAborted);
    }

    /// <summary>The key that the browser made for this person; null when the answer does not fit the challenge.</summary>
    public async Task<UserPasskeyInfo?> Added(Guid challengeId, string credential, Guid personId, HttpContext http)
    {
        if (await Take(challengeId, personId, http.RequestAborted) is not { } state) return null;
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = http, CredentialJson = credential, AttestationState = state,
        });
        if (!result.Succeeded) LogRefused(Printable(result.Failure.Message));
        return result.Succeeded ? result.Passkey : null;
    }

    /// <summary>Whose key signed the challenge; null when none of an active person did.</summary>
    public async Task<Person?> SignedBy(Guid challengeId, string credential, HttpContext http)
    {
        var ct = http.RequestAborted;
        if (await Take(challengeId, null, ct) is not { } state) return null;
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = http, CredentialJson = credential, AssertionState = state,
        });
        if (!result.Succeeded)
        {
            LogRefused(Printable(result.Failure.Message));
            return null;
        }
        if (!result.User.IsActive) return null;
        var used = await db.Passkeys.SingleAsync(p => p.CredentialId == result.Passkey.CredentialId, ct);
        used.WasUsed(result.Passkey, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return result.User;
    }

    private async Task<PasskeyOptions> Keep(Guid? personId, string state, string options, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var challenge = new PasskeyChallenge
        {
            Id = Guid.CreateVersion7(now), PersonId = personId, State = state, ExpiresAt = now + PasskeyChallenge.Lifetime,
        };
        await using var work = await db.Begin(ct);
        await db.PasskeyChallenges.Where(c => c.ExpiresAt < now).ExecuteDeleteAsync(ct);
        db.PasskeyChallenges.Add(challenge);
        await work.Commit(ct);
        return new PasskeyOptions(challenge.Id, JsonElement.Parse(options));
    }

    // Whoever deletes it has it: of two answers to one challenge only one is looked at.
    private async Task<string?> Take(Guid id, Guid? personId, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var challenge = await db.PasskeyChallenges.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id && c.PersonId == personId && c.ExpiresAt > now, ct);
        if (challenge is null) return null;
        await using var work = await db.Begin(ct);
        var taken = await db.PasskeyChallenges.Where(c => c.Id == id).ExecuteDeleteAsync(ct);
        await work.Commit(ct);
        return taken == 1 ? challenge.State : null;
    }

    // The message quotes what anybody may send, such as an origin.
    private static string Printable(string reason) => string.Concat(reason.Where(c => !char.IsControl(c)).Take(200));

    [LoggerMessage(5103, LogLevel.Warning, "A passkey's answer was refused: {Reason}")]
    private partial void LogRefused(string reason);
}
