using Trials.Contracts;
using Trials.Directory.Data;
using Trials.Directory.Organisations;
using Trials.Directory.Records;
using Trials.Directory.Sessions;
using Trials.Primitives;

namespace Trials.Directory.People;

/// <summary>
/// The people of one organisation while somebody changes them: who joins, who gets which roles, who leaves. All of it is recorded, and nobody
/// gives themselves a role.
/// </summary>
internal sealed class Roster(DirectoryDb db, Organisation organisation, List<Person> staff, Guid by, Place place, DateTimeOffset now)
{
    /// <summary>Records name and roles of a person, new or known; one without roles has left and is signed out.</summary>
    public async Task<Person> Admit(string givenKey, string name, IReadOnlyList<string> roles, SessionDesk desk, CancellationToken ct)
    {
        var key = Person.KeyOf(givenKey);
        var person = staff.SingleOrDefault(p => p.Key == key);
        if (person is null)
        {
            person = Person.Join(Guid.CreateVersion7(now), organisation, key);
            db.People.Add(person);
            staff.Add(person);
        }
        var before = person.Roles;
        Rule.Require(person.Id != by || roles.All(before.Contains), PeopleProblems.NotOnesOwn);
        if (!person.Become(name, roles, organisation.Kind)) return person;
        organisation.NoteStaffChange();
        var someoneAdmits = !before.Contains(Roles.AllianceOffice) || staff.Any(p => p.Roles.Contains(Roles.AllianceOffice));
        Rule.Require(someoneAdmits, OrganisationProblems.LastOffice);
        if (before.SequenceEqual(person.Roles)) return person;
        db.Record(AccessDeed.RolesChanged, person.Id, $"{string.Join(' ', before)} → {string.Join(' ', person.Roles)}", by, place, now);
        if (!person.IsActive) await desk.EndAll(person.Id, except: null, SessionEnd.LeftTheOrganisation, by, place, ct);
        return person;
    }

    /// <summary>A fresh invitation, told once, for somebody who works here and has no password; null for others.</summary>
    public string? Invite(Person person)
    {
        if (!person.MayBeInvited) return null;
        db.Record(AccessDeed.Invited, person.Id, "", by, place, now);
        return person.Invite(now);
    }
}
