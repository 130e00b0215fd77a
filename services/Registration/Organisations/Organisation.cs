using Trials.Contracts.Directory.V1;

namespace Trials.Registration.Organisations;

/// <summary>What Registration knows of an organisation: the newest word of Directory, kept so that nobody has to be asked.</summary>
internal sealed class Organisation
{
    private Organisation() { }

    public Guid Id { get; private init; }

    /// <summary>Directory's version; an older word does not replace a newer one.</summary>
    public int KnownVersion { get; private set; }

    public OrganisationKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string? City { get; private set; }

    /// <summary>As Directory has it, for instance <c>III-A</c>; null when nobody recorded it.</summary>
    public string? Grade { get; private set; }
    public MembershipStatus Membership { get; private set; }

    /// <summary>May have a site: it signed the mutual-recognition agreement and is not suspended (MR-01).</summary>
    public bool IsActiveMember => Kind is OrganisationKind.Hospital && Membership is MembershipStatus.Active;

    public static Organisation Of(OrganisationRecorded told)
    {
        var organisation = new Organisation { Id = told.AggregateId };
        organisation.Learn(told);
        return organisation;
    }

    public void Learn(OrganisationRecorded told)
    {
        if (told.Version <= KnownVersion) return;
        KnownVersion = told.Version;
        Kind = told.Kind;
        Name = told.Name;
        City = told.City;
        Grade = told.Grade;
        Membership = told.Membership;
    }
}
