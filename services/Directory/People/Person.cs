using Trials.Contracts.Directory.V1;
using Trials.Directory.Organisations;
using Trials.Directory.SignIn;

namespace Trials.Directory.People;

/// <summary>
/// Somebody who works for one organisation: invited → signs in with a password → without roles, has left. The invitation signs in too,
/// until a password is set or seven days are over; only its hash is kept.
/// </summary>
internal sealed class Person
{
    public static readonly TimeSpan InvitationLifetime = TimeSpan.FromDays(7);

    private Person() { }

    public Guid Id { get; private init; }
    public Guid OrganisationId { get; private init; }
    public string Key { get; private init; } = "";
    public string Name { get; private set; } = "";
    public string Username { get; private init; } = "";
    public IReadOnlyList<string> Roles { get; private set; } = [];
    public bool HasPassword { get; private set; }
    public string? InvitationHash { get; private set; }
    public DateTimeOffset? InvitedUntil { get; private set; }

    public bool IsActive => Roles.Count > 0;
    public bool MayBeInvited => IsActive && !HasPassword;

    public static string KeyOf(string key) => key.ToLowerInvariant();

    // Neither a code nor a key can hold an @: no two people can get the same name.
    public static Person Join(Guid id, Organisation organisation, string key) =>
        new() { Id = id, OrganisationId = organisation.Id, Key = KeyOf(key), Username = $"{KeyOf(key)}@{organisation.CodeKey}" };

    /// <summary>The one person of a fresh installation, who alone may be office and operator at once.</summary>
    public static Person First(Guid id, Organisation alliance, string key, IReadOnlyList<string> roles)
    {
        var person = Join(id, alliance, key);
        (person.Name, person.Roles) = (alliance.Name, roles);
        return person;
    }

    /// <summary>Records name and roles; false when nothing differs. No roles: the person has left and cannot sign in.</summary>
    public bool Become(string name, IReadOnlyList<string> roles, OrganisationKind kind)
    {
        var same = roles.Order(StringComparer.Ordinal).Distinct().SequenceEqual(Roles.Order(StringComparer.Ordinal));
        if (same && name == Name) return false;
        if (!same)
        {
            Duties.Require(roles, kind);
            Roles = [.. roles.Distinct()];
        }
        Name = name;
        if (!IsActive) EndInvitation();
        return true;
    }

    /// <summary>Issues a fresh invitation, which is told once.</summary>
    public string Invite(DateTimeOffset now)
    {
        var code = Secret.New();
        Invite(code, now);
        return code;
    }

    public void Invite(string code, DateTimeOffset now) => (InvitationHash, InvitedUntil) = (Secret.Hash(code), now + InvitationLifetime);

    public bool IsInvited(DateTimeOffset now) => MayBeInvited && now < InvitedUntil;

    public void PasswordWasSet()
    {
        HasPassword = true;
        EndInvitation();
    }

    /// <summary>The password is lost or known to others: only an invitation lets them in again.</summary>
    public void PasswordWasReset() => HasPassword = false;

    private void EndInvitation() => (InvitationHash, InvitedUntil) = (null, null);
}
