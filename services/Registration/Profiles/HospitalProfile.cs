using Trials.Primitives;

namespace Trials.Registration.Profiles;

/// <summary>A professional title, lowest first.</summary>
internal enum ProfessionalTitle
{
    /// <summary>Below deputy-senior.</summary>
    Other,

    /// <summary>副高级职称</summary>
    DeputySenior,

    /// <summary>高级职称</summary>
    Senior,
}

/// <summary>
/// What a hospital says of itself once for every study: its departments, the specialities it has filed for trials (INST-02) and its
/// investigators. Its id is the organisation's; name, city and grade are Directory's. A site of the hospital names one investigator of it.
/// </summary>
internal sealed class HospitalProfile : IVersioned
{
    private HospitalProfile() { }

    public Guid Id { get; private init; }
    public IReadOnlyList<string> Departments { get; private set; } = [];
    public IReadOnlyList<string> Specialities { get; private set; } = [];
    public IReadOnlyList<Investigator> Investigators { get; private set; } = [];
    public Guid RecordedBy { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public int Version { get; private set; }

    public static HospitalProfile Of(Guid organisation) => new() { Id = organisation };

    public bool Says(ProfileFacts facts) => Departments.SequenceEqual(facts.Departments)
        && Specialities.SequenceEqual(facts.Specialities) && Investigators.SequenceEqual(facts.Investigators);

    /// <summary>Replaces what was said before; applications already submitted keep what they were submitted with.</summary>
    public void Record(ProfileFacts facts, Guid by, DateTimeOffset now)
    {
        var astray = facts.Investigators.FirstOrDefault(i => !facts.Departments.Contains(i.Department));
        Rule.Require(astray is null, ProfileProblems.UnknownDepartment, astray?.Code ?? "", astray?.Department ?? "");
        Departments = facts.Departments;
        Specialities = facts.Specialities;
        Investigators = facts.Investigators;
        RecordedBy = by;
        RecordedAt = now;
    }

    public Investigator? Find(string? code) => Investigators.FirstOrDefault(investigator => investigator.Code == code);
}

/// <summary>The whole profile as the hospital's office gives it.</summary>
internal sealed record ProfileFacts(
    IReadOnlyList<string> Departments, IReadOnlyList<string> Specialities, IReadOnlyList<Investigator> Investigators);

/// <summary>One who may lead a trial at the hospital (PI-04).</summary>
/// <param name="Code">The hospital's own short code; unique there, and never a number of an identity card.</param>
/// <param name="Name">As people know them.</param>
/// <param name="Title">The professional title (PI-01, PI-03).</param>
/// <param name="Department">One of the profile's departments.</param>
/// <param name="Speciality">The speciality in which they lead trials.</param>
/// <param name="LicenceNumber">The licence to practise at this hospital; empty when there is none (PI-02).</param>
/// <param name="CompletedTrials">Completed trials for registration in which they took part.</param>
/// <param name="ActiveTrials">Interventional trials that they lead now (PI-05).</param>
/// <param name="GcpValidUntil">The last day of the GCP certificate; null when there is none (GCP-16).</param>
/// <param name="LicenceValidUntil">Its last day; null when it does not end.</param>
internal sealed record Investigator(
    string Code, string Name, ProfessionalTitle Title, string Department, string Speciality, string LicenceNumber,
    int CompletedTrials, int ActiveTrials, DateOnly? GcpValidUntil = null, DateOnly? LicenceValidUntil = null);
