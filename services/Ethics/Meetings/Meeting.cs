using Trials.Ethics.Committees;
using Trials.Contracts.Ethics.V1;
using Trials.Primitives;
using Trials.Rules;

namespace Trials.Ethics.Meetings;

/// <summary>A voting member as a meeting keeps them.</summary>
internal sealed record Seat(Guid PersonId, bool IsMedical, Sex Sex, bool IsExternal);

/// <summary>For: approve; Against: do not approve; Abstain: neither.</summary>
internal enum Vote { For, Against, Abstain }

/// <summary>How one member voted; a dissent keeps its reason (ETH-22c).</summary>
internal sealed record Ballot(Guid PersonId, Vote Vote, string? Reason, DateTimeOffset At);

/// <summary>A member comes to a meeting, or goes.</summary>
internal sealed record Passage(Guid PersonId, bool IsIn, DateTimeOffset At);

/// <summary>Somebody whom a participating committee sent to watch (MR-21).</summary>
internal sealed record Observer(Guid PersonId, Guid OrganisationId);

/// <summary>Who is there and never counts: independent consultants (ETH-08b, ETH-Q4) and observers of participating committees (MR-21).</summary>
internal sealed record Guests(IReadOnlyList<Guid> Consultants, IReadOnlyList<Observer> Observers)
{
    public static readonly Guests None = new([], []);
}

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
    /// <summary>The members who are there now, or were at the close.</summary>
    public required IReadOnlyList<Guid> Attendees { get; init; }
    public required IReadOnlyList<Guid> Recused { get; init; }
    public required MeetingRules Rules { get; init; }
    public required Guid OpenedBy { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Who came and went, in its order.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];
    public Guests Guests { get; init; } = Guests.None;
    public IReadOnlyList<Ballot> Ballots { get; init; } = [];
    public Guid? ClosedBy { get; init; }
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>What a lead committee's vote was closed with.</summary>
    public Decision? Decision { get; init; }

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

    /// <summary>A member comes or goes during the meeting; a vote already given stays, the quorum is counted anew (ETH-Q1).</summary>
    public Meeting Pass(Passage passage)
    {
        Rule.Require(ClosedAt is null, MeetingProblems.VoteIsClosed);
        Rule.Require(Roster.Any(s => s.PersonId == passage.PersonId), MeetingProblems.AttendeeNotAMember);
        if (Attendees.Contains(passage.PersonId) == passage.IsIn) return this;
        var here = Attendees.Where(a => a != passage.PersonId);
        return this with { Attendees = passage.IsIn ? [.. here, passage.PersonId] : [.. here], Passages = [.. Passages, passage] };
    }

    /// <summary>The passages before the opening, and one at the opening for everybody who was not recorded as coming.</summary>
    public IReadOnlyList<Passage> PassagesAfter(IReadOnlyList<Passage> arrivals) =>
        [.. arrivals, .. Attendees.Except(arrivals.Here()).Select(a => new Passage(a, IsIn: true, OpenedAt))];

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

    /// <summary>Adds to a vote why it was given, once; the very same text again changes nothing (ETH-22c).</summary>
    public Meeting WriteDissent(Guid person, string text)
    {
        var cast = Ballots.FirstOrDefault(b => b.PersonId == person);
        Rule.Require(cast is not null, MeetingProblems.NoVoteToExplain);
        if (cast!.Reason == text) return this;
        Rule.Require(ClosedAt is null, MeetingProblems.VoteIsClosed);
        Rule.Require(string.IsNullOrWhiteSpace(cast.Reason), MeetingProblems.AlreadyVoted);
        return this with { Ballots = [.. Ballots.Select(b => b.PersonId == person ? b with { Reason = text } : b)] };
    }

    /// <summary>
    /// Whoever voted otherwise than what is decided has written why: to vote against or to abstain always says so, to vote for needs it when
    /// the decision is not positive (ETH-22c).
    /// </summary>
    public void RequireDissentWritten(bool isPositive)
    {
        var silent = Ballots.Count(b => b.Vote is Vote.For != isPositive && !Recused.Contains(b.PersonId) && string.IsNullOrWhiteSpace(b.Reason));
        Rule.Require(silent == 0, MeetingProblems.DissentMissing, silent);
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

    public void RequireCarried(Vote side)
    {
        if (Carries(side)) return;
        var tally = Count();
        var votes = side is Vote.For ? tally.For : tally.Against;
        Rule.Require(Rules.VoteRule is not VoteRule.AttendeesGeTwoThirds, MeetingProblems.NotCarriedByAttendees, votes, tally.Present);
        Rule.Require(false, MeetingProblems.NotCarried, votes, tally.AllMembers);
    }

    public Tally Count()
    {
        var counted = Ballots.Where(b => !Recused.Contains(b.PersonId)).ToLookup(b => b.Vote);
        var all = Rules.RecusedInDenominator ? Roster.Count : Roster.Count - Recused.Count;
        return new Tally(counted[Vote.For].Count(), counted[Vote.Against].Count(), counted[Vote.Abstain].Count(), all, Participants());
    }

    /// <summary>
    /// Whether it may be held anew: nobody has voted, recusals have cost it its quorum, or neither side carries though all who are there have
    /// voted or the day is over. Its record stays.
    /// </summary>
    public bool MayBeRepeated(DateTimeOffset now)
    {
        if (Ballots.Count == 0 || Quorum().Missing.Count > 0) return true;
        var ended = Ballots.Count(b => !Recused.Contains(b.PersonId)) == Present().Count || now - OpenedAt >= LongestSitting;
        return ended && !Carries(Vote.For) && !Carries(Vote.Against);
    }

    public bool IsBy(Guid person, IReadOnlyList<Guid> attendees) => OpenedBy == person && attendees.ToHashSet().SetEquals(Attendees);

    private List<Seat> Present() => [.. Roster.Where(s => Attendees.Contains(s.PersonId) && !Recused.Contains(s.PersonId))];

    /// <summary>What the quorum lacks now, in words.</summary>
    public QuorumState Quorum() => QuorumState.Of(Roster, Attendees, Recused, Rules);

    // Somebody who voted and left took part in the vote (ETH-Q2).
    private int Participants() => Roster.Count(s =>
        !Recused.Contains(s.PersonId) && (Attendees.Contains(s.PersonId) || Ballots.Any(b => b.PersonId == s.PersonId)));

    private void RequireQuorum() => Quorum().Require();
}
