using Trials.Ethics.Committees;
using Trials.Ethics.Meetings;
using Trials.Rules;

namespace Trials.Ethics.Tests;

/// <summary>A committee of 7 to 25 voting members of any kind, with a secretary who has no vote, and how its rule pack counts.</summary>
internal sealed class RandomCommittee
{
    private readonly Random _random;

    public RandomCommittee(Random random)
    {
        _random = random;
        Seats = [.. Enumerable.Range(0, random.Next(7, 26)).Select(_ => new Seat(
            Guid.CreateVersion7(), random.Next(2) == 0, random.Next(2) == 0 ? Sex.Male : Sex.Female, random.Next(3) == 0))];
        Rules = new MeetingRules(
            random.Next(4) == 0 ? VoteRule.AttendeesGeTwoThirds : VoteRule.AllMembersGtHalf, RulePacks.Current.Committee.QuorumFloor,
            RecusedInDenominator: random.Next(4) > 0);
        LeansFor = random.Next(3) > 0;
    }

    public IReadOnlyList<Seat> Seats { get; }
    public MeetingRules Rules { get; }

    /// <summary>Which side this committee mostly takes, so that both sides carry sometimes.</summary>
    public bool LeansFor { get; }
    public Guid Secretary { get; } = Guid.CreateVersion7();
    public IReadOnlyList<Guid> Voters => [.. Seats.Select(s => s.PersonId)];

    public Guid Member() => Seats[_random.Next(Seats.Count)].PersonId;

    /// <summary>A member mostly; sometimes the secretary, or somebody from elsewhere.</summary>
    public Guid Anybody() => _random.Next(12) switch { 0 => Secretary, 1 => Guid.CreateVersion7(), _ => Member() };

    public IReadOnlyList<Guid> Some(int fewest, int most)
    {
        var people = Voters.ToArray();
        _random.Shuffle(people);
        return people[.._random.Next(fewest, Math.Min(most, people.Length) + 1)];
    }

    /// <summary>Those who come to a meeting: enough of them more often than not, now and then one who is no member.</summary>
    public IReadOnlyList<Guid> Coming()
    {
        var members = Some((Seats.Count / 2) - 1, Seats.Count);
        return _random.Next(15) == 0 ? [.. members, Guid.CreateVersion7()] : members;
    }

    public Vote Leaning() => _random.Next(8) == 0 ? (Vote)_random.Next(3) : LeansFor ? Vote.For : Vote.Against;
}
