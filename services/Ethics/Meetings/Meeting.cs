using Trials.Ethics.Committees;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.Meetings;

/// <summary>A voting member as a meeting keeps them.</summary>
internal sealed record Seat(Guid PersonId, bool IsMedical, Sex Sex, bool IsExternal);

/// <summary>For: approve; Against: do not approve; Abstain: neither.</summary>
internal enum Vote { For, Against, Abstain }

/// <summary>How one member voted; a dissent keeps its reason (ETH-22c).</summary>
internal sealed record Ballot(Guid PersonId, Vote Vote, string? Reason, DateTimeOffset At);

/// <summary>How votes are counted, as the case's rule pack says.</summary>
internal sealed record MeetingRules(VoteRule VoteRule, int QuorumFloor, bool RecusedInDenominator)
{
    public static MeetingRules Of(CommitteeRules rules) => new(rules.VoteRule, rules.QuorumFloor, rules.RecusedInDenominator);
}

/// <summary>What a vote came to.</summary>
internal sealed record Tally(int For, int Against, int Abstain, int AllMembers, int Present);

/// <summary>
/// One meeting of one committee on one case: who could vote, who came, who left for a conflict, how they voted. Immutable; every rule of
/// attendance, quorum and votes is here, for the lead review and for a participant's board alike (rules.md 2.4).
/// </summary>
internal sealed record Meeting
{
    private static readonly TimeSpan LongestSitting = TimeSpan.FromHours(12);

    public required IReadOnlyList<Seat> Roster { get; init; }
    public required IReadOnlyList<Guid> Attendees { get; init; }
    public required IReadOnlyList<Guid> Recused { get; init; }
    public required MeetingRules Rules { get; init; }
    public required Guid OpenedBy { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public IReadOnlyList<Ballot> Ballots { get; init; } = [];
    public Guid? ClosedBy { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Opens it when enough of the right members are there, the recused not counted (ETH-Q1, ETH-Q3).</summary>
    public static Meeting Open(
        IReadOnlyList<Seat> roster, IReadOnlyList<Guid> attendees, IEnumerable<Guid> recused, MeetingRules rules, Guid by,
        DateTimeOffset now)
    {
        Rule.Require(attendees.Distinct().Count() == attendees.Count, MeetingProblems.AttendeeTwice);
        Rule.Require(attendees.All(a => roster.Any(s => s.PersonId == a)), MeetingProblems.AttendeeNotAMember);
        var meeting = new Meeting
        {
            Roster = roster,
            Attendees = attendees,
            Recused = [.. recused.Where(r => roster.Any(s => s.PersonId == r)).Distinct()],
            Rules = rules,
            OpenedBy = by,
            OpenedAt = now,
        };
        meeting.RequireQuorum();
        return meeting;
    }

    /// <summary>A conflict that shows during the meeting: the member leaves, and a vote already given no longer counts (ETH-20).</summary>
    public Meeting Recuse(Guid person) =>
        Recused.Contains(person) || Roster.All(s => s.PersonId != person) ? this : this with { Recused = [.. Recused, person] };

    /// <summary>Takes one vote of a member who is there and has no conflict; the very same vote again changes nothing (ETH-Q2).</summary>
    public Meeting Cast(Guid person, Vote vote, string? reason, DateTimeOffset now)
    {
        if (Ballots.FirstOrDefault(b => b.PersonId == person) is { } cast)
        {
            Rule.Require(cast.Vote == vote && cast.Reason == reason, MeetingProblems.AlreadyVoted);
            return this;
        }
        Rule.Require(ClosedAt is null, MeetingProblems.VoteIsClosed);
        Rule.Require(!Recused.Contains(person), MeetingProblems.Recused);
        Rule.Require(Attendees.Contains(person), MeetingProblems.NotAttending);
        Rule.Require(vote is Vote.For || !string.IsNullOrWhiteSpace(reason), MeetingProblems.ReasonRequired);
        return this with { Ballots = [.. Ballots, new Ballot(person, vote, reason, now)] };
    }

    /// <summary>Ends the vote; the quorum must have held until now.</summary>
    public Meeting Close(Guid by, DateTimeOffset now)
    {
        Rule.Require(ClosedAt is null, MeetingProblems.VoteIsClosed);
        RequireQuorum();
        return this with { ClosedBy = by, ClosedAt = now };
    }

    /// <summary>Whether that side has more than half of all members, the absent and by default the recused among them (ETH-22b).</summary>
    public bool Carries(Vote side)
    {
        var tally = Count();
        var votes = side switch { Vote.For => tally.For, Vote.Against => tally.Against, Vote.Abstain => tally.Abstain };
        return VoteCount.Carries(Rules.VoteRule, votes, tally.AllMembers, tally.Present);
    }

    public Tally Count()
    {
        var counted = Ballots.Where(b => !Recused.Contains(b.PersonId)).ToLookup(b => b.Vote);
        var all = Rules.RecusedInDenominator ? Roster.Count : Roster.Count - Recused.Count;
        return new Tally(counted[Vote.For].Count(), counted[Vote.Against].Count(), counted[Vote.Abstain].Count(), all, Present().Count);
    }

    /// <summary>
    /// Whether it may be held anew: nobody has voted, or neither side carries though all who are there have voted or the day is over.
    /// Its record stays.
    /// </summary>
    public bool MayBeRepeated(DateTimeOffset now)
    {
        if (Ballots.Count == 0) return true;
        var ended = Ballots.Count(b => !Recused.Contains(b.PersonId)) == Present().Count || now - OpenedAt >= LongestSitting;
        return ended && !Carries(Vote.For) && !Carries(Vote.Against);
    }

    public bool IsBy(Guid person, IReadOnlyList<Guid> attendees) => OpenedBy == person && attendees.ToHashSet().SetEquals(Attendees);

    private List<Seat> Present() => [.. Roster.Where(s => Attendees.Contains(s.PersonId) && !Recused.Contains(s.PersonId))];

    private void RequireQuorum()
    {
        var present = Present();
        var needed = Math.Max(Rules.QuorumFloor, Quorum.Needed(Roster.Count));
        Rule.Require(present.Count >= needed, MeetingProblems.NoQuorum, needed, present.Count);
        Rule.Require(present.Any(s => s.IsMedical), MeetingProblems.NoMedicalPresent);
        Rule.Require(present.Any(s => !s.IsMedical), MeetingProblems.NoNonMedicalPresent);
        Rule.Require(present.Any(s => s.IsExternal), MeetingProblems.NoExternalPresent);
        Rule.Require(present.Select(s => s.Sex).Distinct().Count() > 1, MeetingProblems.OneSexPresent);
    }
}
