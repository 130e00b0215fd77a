using Trials.Ethics.Meetings;
using Trials.Rules;

namespace Trials.Ethics.Tests.Meetings;

/// <summary>
/// Rules.md 2.4 and 14 (2, 3, 4) told once more, person by person and apart from the service, to measure its meetings by.
/// </summary>
internal static class MeetingLaw
{
    public static bool HasQuorum(IReadOnlyList<Seat> roster, IReadOnlyList<Guid> here, IReadOnlyList<Guid> recused)
    {
        var (balance, medical, others, outsiders, present) = (0, 0, 0, 0, new List<Seat>());
        foreach (var seat in roster)
        {
            var counts = here.Contains(seat.PersonId) && !recused.Contains(seat.PersonId);
            balance += counts ? 1 : -1;
            if (!counts) continue;
            present.Add(seat);
            if (seat.IsMedical) medical++;
            else others++;
            if (seat.IsExternal) outsiders++;
        }
        return balance > 0 && present.Count >= 5 && medical > 0 && others > 0 && outsiders > 0
            && present.Exists(s => s.Sex != present[0].Sex);
    }

    public static void ThenHasQuorum(Meeting meeting, string where) =>
        Assert.True(HasQuorum(meeting.Roster, meeting.Attendees, meeting.Recused), $"no quorum: {where}");

    public static bool Carries(Meeting meeting, Vote side)
    {
        var (majority, twoThirds, votes) = (0, 0, 0);
        foreach (var seat in meeting.Roster)
        {
            var recused = meeting.Recused.Contains(seat.PersonId);
            var given = !recused && meeting.Ballots.Any(b => b.PersonId == seat.PersonId && b.Vote == side);
            var tookPart = meeting.Attendees.Contains(seat.PersonId) || meeting.Ballots.Any(b => b.PersonId == seat.PersonId);
            if (given) votes++;
            if (!recused || meeting.Rules.RecusedInDenominator) majority += given ? 1 : -1;
            if (!recused && tookPart) twoThirds += given ? 1 : -2;
        }
        return meeting.Rules.VoteRule is VoteRule.AllMembersGtHalf ? majority > 0 : twoThirds >= 0 && votes > 0;
    }

    /// <summary>A meeting that has decided: closed, with its quorum until then, with the votes of that side, and with every dissent written.</summary>
    public static void ThenDecided(Meeting meeting, Vote side, string where)
    {
        ThenSat(meeting, where);
        Assert.True(Carries(meeting, side), $"{side} does not carry: {where}");
        var dissenters = meeting.Ballots.Where(b => b.Vote != side && !meeting.Recused.Contains(b.PersonId));
        Assert.True(dissenters.All(b => !string.IsNullOrWhiteSpace(b.Reason)), $"a dissent without its reason: {where}");
    }

    /// <summary>A meeting that has ended: with its quorum, and with votes of its own members only, each of whom voted once.</summary>
    public static void ThenSat(Meeting meeting, string where)
    {
        Assert.True(meeting.ClosedAt is not null, $"not closed: {where}");
        ThenHasQuorum(meeting, where);
        Assert.True(meeting.Ballots.All(b => meeting.Roster.Any(s => s.PersonId == b.PersonId)), $"a vote of no member: {where}");
        Assert.True(meeting.Ballots.DistinctBy(b => b.PersonId).Count() == meeting.Ballots.Count, $"two votes of one: {where}");
    }
}
