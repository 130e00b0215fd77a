using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Directory.V1;
using Trials.Directory.Clients;
using Trials.Directory.Keys;
using Trials.Directory.Organisations;
using Trials.Directory.Passkeys;
using Trials.Directory.People;
using Trials.Directory.Records;
using Trials.Directory.SecondFactor;
using Trials.Directory.Sessions;
using Trials.Directory.SignIn;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Directory.Data;

internal sealed class DirectoryDb(DbContextOptions<DirectoryDb> options) : ServiceDb(options)
{
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<Password> Passwords => Set<Password>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<AccessRecord> Records => Set<AccessRecord>();
    public DbSet<Authenticator> Authenticators => Set<Authenticator>();
    public DbSet<Passkey> Passkeys => Set<Passkey>();
    public DbSet<PasskeyChallenge> PasskeyChallenges => Set<PasskeyChallenge>();
    public DbSet<ApiClient> Clients => Set<ApiClient>();
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    /// <summary>Tells everybody the whole of an organisation.</summary>
    public void PublishWhole(Organisation organisation, Actor by) => Publish(organisation, organisation.Id, new OrganisationRecorded
    {
        Kind = organisation.Kind,
        Name = organisation.Name,
        City = organisation.City,
        Grade = organisation.Grade,
        Membership = organisation.Membership,
    }, by);

    /// <summary>Adds a line to what happened to a person's access, saved with the deed itself.</summary>
    public Guid Record(AccessDeed deed, Guid personId, string detail, Guid? by, Place place, DateTimeOffset now)
    {
        var record = new AccessRecord
        {
            Id = Guid.CreateVersion7(now),
            PersonId = personId,
            At = now,
            Deed = deed,
            Detail = detail.Length <= AccessRecord.LongestDetail ? detail : detail[..AccessRecord.LongestDetail],
            ByPersonId = by,
            Device = place.Device,
            Address = place.Address,
        };
        Records.Add(record);
        return record.Id;
    }
}
