using Trials.Ethics.Committees;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.Meetings;

/// <summary>Who must be there, who is, and what is missing (ETH-Q1); the recused do not count (ETH-Q3).</summary>
internal sealed record QuorumState(int Needed, int Present, IReadOnlyList<Fault> Missing)
{
    public static QuorumState Of(IReadOnlyList<Seat> roster, IReadOnlyList<Guid> here, IReadOnlyList<Guid> recused, MeetingRules rules)
    {
        var present = roster.Where(s => here.Contains(s.PersonId) && !recused.Contains(s.PersonId)).ToList();
        var needed = Math.Max(rules.QuorumFloor, Quorum.Needed(roster.Count));
        var missing = new List<Fault>();
        void Unless(bool holds, Problem fault, params object[] arguments)
        {
            if (!holds) missing.Add(new Fault(fault, arguments));
        }

        Unless(present.Count >= needed, MeetingProblems.NoQuorum, needed, present.Count);
        Unless(present.Any(s => s.IsMedical), MeetingProblems.NoMedicalPresent);
        Unless(present.Any(s => !s.IsMedical), MeetingProblems.NoNonMedicalPresent);
        Unless(present.Any(s => s.IsExternal), MeetingProblems.NoExternalPresent);
        Unless(present.Select(s => s.Sex).Distinct().Count() > 1, MeetingProblems.OneSexPresent);
        return new QuorumState(needed, present.Count, missing);
    }

    /// <summary>Refuses with the first thing that is missing.</summary>
    public void Require()
    {
        if (Missing.Count > 0) Rule.Require(false, Missing[0].Problem, Missing[0].Arguments);
    }
}

internal static class Passages
{
    /// <summary>Who is there after all of them.</summary>
    public static IReadOnlyList<Guid> Here(this IReadOnlyList<Passage> passages) =>
        [.. passages.GroupBy(p => p.PersonId).Where(g => g.Last().IsIn).Select(g => g.Key)];
}
