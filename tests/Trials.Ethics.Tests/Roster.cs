using Trials.Ethics.Committees;
using Trials.Ethics.Meetings;

namespace Trials.Ethics.Tests;

/// <summary>A committee of nine voting members with everything in order, and a secretary; seats are counted from 0, the chair.</summary>
internal sealed class Roster
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 2, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly (MemberField Field, Sex Sex, bool External, CommitteeRole Role)[] Nine =
    [
        (MemberField.Medical, Sex.Male, false, CommitteeRole.Chair),
        (MemberField.Medical, Sex.Female, false, CommitteeRole.ViceChair),
        (MemberField.Ethics, Sex.Female, false, CommitteeRole.Member),
        (MemberField.Lay, Sex.Male, true, CommitteeRole.Member),
        (MemberField.Law, Sex.Female, true, CommitteeRole.Member),
        (MemberField.LifeScience, Sex.Male, false, CommitteeRole.Member),
        (MemberField.Medical, Sex.Male, false, CommitteeRole.Member),
        (MemberField.Lay, Sex.Female, true, CommitteeRole.Member),
        (MemberField.Ethics, Sex.Male, false, CommitteeRole.Member),
    ];

    public Roster(int voting = 9)
    {
        var seats = Enumerable.Range(0, voting).Select(i =>
            i < Nine.Length ? Nine[i] : (MemberField.Medical, Sex.Female, false, CommitteeRole.Member));
        Members = [.. seats.Append((MemberField.Law, Sex.Female, false, CommitteeRole.Secretary)).Select(s =>
            Of(s.Item1, s.Item2, s.Item3, s.Item4))];
    }

    public Guid OrganisationId { get; } = Guid.CreateVersion7();
    public IReadOnlyList<Member> Members { get; }
    public Guid Chair => Members[0].PersonId;
    public Guid Secretary => Members[^1].PersonId;
    public IReadOnlyList<Seat> Seats => Committee().Roster();

    public Guid this[int seat] => Members[seat].PersonId;

    public IReadOnlyList<Guid> People(params int[] seats) => [.. seats.Select(s => this[s])];

    /// <summary>The first so many voting members; from five on every category is among them.</summary>
    public IReadOnlyList<Guid> First(int count) => [.. Members.Take(count).Select(m => m.PersonId)];

    public Committee Committee(IReadOnlyList<Member>? members = null)
    {
        var committee = Trials.Ethics.Committees.Committee.Of(OrganisationId);
        committee.Record("Committee", members ?? Members);
        return committee;
    }

    private static Member Of(MemberField field, Sex sex, bool external, CommitteeRole role) => new(
        Guid.CreateVersion7(), field, sex, external, role, new DateOnly(2024, 1, 1), new DateOnly(2028, 12, 31), new DateOnly(2024, 1, 2),
        new DateOnly(2027, 12, 31));
}
