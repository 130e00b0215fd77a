using Trials.Ethics.Meetings;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.Committees;

/// <summary>
/// One hospital's ethics committee as its secretary recorded it. It may be recorded incomplete; what is missing is named, and an incomplete
/// committee neither opens a meeting nor names reviewers.
/// </summary>
internal sealed class Committee : IVersioned
{
    private Committee() { }

    /// <summary>The hospital's id: one committee per hospital.</summary>
    public Guid Id { get; private init; }
    public string Name { get; private set; } = "";
    public IReadOnlyList<Member> Members { get; private set; } = [];
    public CommitteeFiling Filing { get; private set; } = CommitteeFiling.None;
    public int Version { get; private set; }

    public static Committee Of(Guid organisation) => new() { Id = organisation };

    /// <summary>Records the whole roster, and the filing when it is given; false when that is what stands already.</summary>
    public bool Record(string name, IReadOnlyList<Member> members, CommitteeFiling? filing = null)
    {
        filing ??= Filing;
        if (name == Name && members.SequenceEqual(Members) && filing.IsThat(Filing)) return false;
        (Name, Members, Filing) = (name, members, filing);
        return true;
    }

    /// <summary>The members who vote, as a meeting keeps them.</summary>
    public IReadOnlyList<Seat> Roster() =>
        [.. Members.Where(m => m.Votes()).Select(m => new Seat(m.PersonId, m.IsMedical(), m.Sex, m.IsExternal))];

    public bool HasConsultant(Guid person) => Members.Any(m => m.PersonId == person && m.Role is CommitteeRole.Consultant);

    public bool Has(Guid person) => Members.Any(m => m.PersonId == person);

    /// <summary>Chair and vice-chairs act for the chair.</summary>
    public void RequireChair(Guid person) => Rule.Require(
        Members.Any(m => m.PersonId == person && m.Role is CommitteeRole.Chair or CommitteeRole.ViceChair),
        CommitteeProblems.NotTheChair);

    public void RequireMember(Guid person) => Rule.Require(Has(person), CommitteeProblems.NotOnTheCommittee);

    public void RequireVoting(IEnumerable<Guid> persons) =>
        Rule.Require(persons.All(p => Members.Any(m => m.PersonId == p && m.Votes())), CommitteeProblems.ReviewerNotAMember);

    public void RequireValid(DateOnly day, CommitteeRules rules)
    {
        var faults = FaultsOn(day, rules);
        Rule.Require(faults.Count == 0, CommitteeProblems.Invalid, new FaultList(faults));
    }

    /// <summary>Every part that is missing on that day (ETH-08a, ETH-09, ETH-10, MR-05); none when the committee may act.</summary>
    public IReadOnlyList<Fault> FaultsOn(DateOnly day, CommitteeRules rules)
    {
        var voting = Members.Where(m => m.Votes()).ToList();
        var faults = new List<Fault>();
        void Unless(bool holds, Problem fault, params object[] arguments)
        {
            if (!holds) faults.Add(new Fault(fault, arguments));
        }

        Unless(voting.Count >= rules.MinMembers, CommitteeProblems.TooFewMembers, rules.MinMembers, voting.Count);
        Unless(voting.Any(m => m.IsMedical()), CommitteeProblems.NoMedicalMember);
        Unless(voting.Any(m => m.Field is MemberField.Ethics), CommitteeProblems.NoEthicsMember);
        Unless(voting.Any(m => m.Field is MemberField.Law), CommitteeProblems.NoLawMember);
        Unless(voting.Any(m => m.Field is MemberField.Lay && m.IsExternal), CommitteeProblems.NoExternalLayMember);
        Unless(voting.Select(m => m.Sex).Distinct().Count() > 1, CommitteeProblems.OneSexOnly);
        Unless(Members.Count(m => m.Role is CommitteeRole.Chair) == 1, CommitteeProblems.NotOneChair);
        var tooLong = Count(m => m.TermTo > m.TermFrom.AddYears(rules.TermMaxYears) || m.TermTo < m.TermFrom);
        Unless(tooLong == 0, CommitteeProblems.TermTooLong, rules.TermMaxYears, tooLong);
        var over = Count(m => day < m.TermFrom || day > m.TermTo);
        Unless(over == 0, CommitteeProblems.TermNotCurrent, over);
        var unsigned = Count(m => m.ConfidentialitySignedOn is null || m.ConfidentialitySignedOn > day);
        Unless(unsigned == 0, CommitteeProblems.ConfidentialityMissing, unsigned);
        var untrained = Count(m => m.Role is not CommitteeRole.Consultant && (m.TrainingValidUntil is null || m.TrainingValidUntil < day));
        Unless(untrained == 0, CommitteeProblems.TrainingMissing, untrained);
        return faults;
    }

    private int Count(Func<Member, bool> holds) => Members.Count(holds);
}
