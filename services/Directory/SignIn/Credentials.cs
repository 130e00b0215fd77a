using Microsoft.EntityFrameworkCore;
using Trials.Directory.Data;
using Trials.Directory.Passkeys;
using Trials.Directory.People;
using Trials.Directory.Records;
using Trials.Directory.Sessions;

namespace Trials.Directory.SignIn;

/// <summary>Whether somebody showed who they are: the person and how, or the challenge for their code, or neither.</summary>
internal sealed record Proof(Person? Person, IReadOnlyList<string> Methods, string? Challenge = null)
{
    public static readonly Proof None = new(null, []);
}

/// <summary>The ways a person can show who they are, each with the fields of the token form it needs.</summary>
internal sealed class Credentials(
    DirectoryDb db, PasswordGate gate, CodeChallenges challenges, PasskeyDesk passkeys, TimeProvider clock)
{
    public static readonly IReadOnlyList<string> ByPasskey = ["pop", Session.TwoFactors];
    private static readonly string[] ByInvitation = ["invitation"];

    public async Task<Proof> OfPassword(string username, string password, string code, Place place, CancellationToken ct)
    {
        var name = username.ToLowerInvariant();
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Username == name, ct);
        var tried = person is { IsActive: true, HasPassword: true } ? person.Id : Password.Nobody;
        return ProofOf(person, await gate.Opens(tried, password, code, AccessDeed.SignInRefused, place, ct));
    }

    public async Task<Proof> OfCode(string challenge, string code, Place place, CancellationToken ct)
    {
        if (challenges.PersonOf(challenge) is not { } id) return Proof.None;
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
        if (person is not { IsActive: true, HasPassword: true } || code.Length == 0) return Proof.None;
        return ProofOf(person, await gate.OpensByCode(id, code, AccessDeed.SignInRefused, place, ct));
    }

    public async Task<Proof> OfInvitation(string code, CancellationToken ct)
    {
        var hash = Secret.Hash(code);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.InvitationHash == hash, ct);
        return person is not null && person.IsInvited(clock.GetUtcNow()) ? new Proof(person, ByInvitation) : Proof.None;
    }

    public async Task<Proof> OfPasskey(string challengeId, string credential, HttpContext http) =>
        Guid.TryParse(challengeId, out var id) && await passkeys.SignedBy(id, credential, http) is { } person
            ? new Proof(person, ByPasskey)
            : Proof.None;

    private Proof ProofOf(Person? person, Opening opening)
    {
        if (opening.NeedsCode) return new Proof(null, [], challenges.For(person!.Id));
        return opening.Methods is { } methods ? new Proof(person, methods) : Proof.None;
    }
}
