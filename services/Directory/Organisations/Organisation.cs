using Trials.Contracts.Directory.V1;
using Trials.Primitives;

namespace Trials.Directory.Organisations;

/// <summary>
/// A hospital, a sponsor or the alliance itself. Its kind is for good; a hospital's membership of the mutual-recognition agreement goes
/// None → Active ⇄ Suspended, and Left from any of them (MR-01). Its version also guards its people.
/// </summary>
internal sealed class Organisation : IVersioned
{
    private Organisation() { }

    public Guid Id { get; private init; }

    /// <summary>As it was first written; <see cref="CodeKey"/> is what must be unique.</summary>
    public string Code { get; private init; } = "";
    public string CodeKey { get; private init; } = "";
    public OrganisationKind Kind { get; private init; }
    public string Name { get; private set; } = "";
    public string? City { get; private set; }
    public string? Grade { get; private set; }
    public MembershipStatus Membership { get; private set; }

    /// <summary>Grows when somebody joins, leaves or changes roles.</summary>
    public int StaffRevision { get; private set; }
    public int Version { get; private set; }

    public static string KeyOf(string code) => code.ToLowerInvariant();

    public static Organisation Admit(Guid id, string code, OrganisationKind kind) =>
        new() { Id = id, Code = code, CodeKey = KeyOf(code), Kind = kind };

    /// <summary>Records what is known of it now; false when nothing differs.</summary>
    public bool Describe(OrganisationKind kind, string name, string? city, string? grade, MembershipStatus membership)
    {
        Rule.Require(kind == Kind, OrganisationProblems.KindIsFixed, Code, Kind);
        Rule.Require(Kind is OrganisationKind.Hospital || membership is MembershipStatus.None,
            OrganisationProblems.OnlyHospitalsAreMembers);
        if ((name, city, grade, membership) == (Name, City, Grade, Membership)) return false;
        (Name, City, Grade, Membership) = (name, city, grade, membership);
        return true;
    }

    public void NoteStaffChange() => StaffRevision++;
}
