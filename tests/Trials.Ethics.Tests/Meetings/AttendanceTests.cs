using Trials.Ethics.Meetings;

namespace Trials.Ethics.Tests.Meetings;

public class AttendanceTests
{
    private const int Patterns = 10_000;

    [Fact, Trait("Rule", "ETH-Q1"), Trait("Rule", "ETH-Q3"), Trait("Rule", "ETH-Q4"), Trait("Rule", "MR-21")]
    public void Observers_and_consultants_never_change_who_may_sit_and_what_carries()
    {
        var sits = 0;
        for (var seed = 0; seed < Patterns; seed++)
        {
            var random = new Random(seed);
            var committee = new RandomCommittee(random);
            var (here, recused) = (committee.Some(0, committee.Seats.Count), committee.Some(0, random.Next(4)));
            var strangers = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Guid.CreateVersion7()).ToList();
            var expected = MeetingLaw.HasQuorum(committee.Seats, here, recused);
            var alone = QuorumState.Of(committee.Seats, here, recused, committee.Rules);
            var joined = QuorumState.Of(committee.Seats, [.. here, .. strangers], [.. recused, .. strangers.Take(2)], committee.Rules);

            Assert.True(expected == (alone.Missing.Count == 0), $"seed {seed}");
            Assert.True((alone.Needed, alone.Present) == (joined.Needed, joined.Present), $"seed {seed}");
            Assert.True(alone.Missing.Select(m => m.Problem.Code).SequenceEqual(joined.Missing.Select(m => m.Problem.Code)), $"seed {seed}");
            if (!expected) continue;
            sits++;
            ThenGuestsDoNotCount(committee, here, recused, strangers, seed);
        }
        Assert.InRange(sits, Patterns / 10, Patterns - 1);
    }

    private static void ThenGuestsDoNotCount(
        RandomCommittee committee, IReadOnlyList<Guid> here, IReadOnlyList<Guid> recused, List<Guid> strangers, int seed)
    {
        var opened = Meeting.Open(committee.Seats, here, recused, committee.Rules, here[0], Roster.Now);
        foreach (var voter in here.Except(recused)) opened = opened.Cast(voter, committee.Leaning(), "because", Roster.Now);
        var elsewhere = Guid.CreateVersion7();
        var watched = opened with { Guests = new Guests(strangers, [.. strangers.Select(s => new Observer(s, elsewhere))]) };
        foreach (var stranger in strangers)
        {
            Refused.With(MeetingProblems.NotAttending, () => watched.Cast(stranger, Vote.For, null, Roster.Now));
            Refused.With(MeetingProblems.AttendeeNotAMember, () => watched.Pass(new Passage(stranger, IsIn: true, Roster.Now)));
        }
        Assert.True(opened.Count() == watched.Count(), $"seed {seed}");
        foreach (var side in (Vote[])[Vote.For, Vote.Against])
        {
            Assert.True(watched.Carries(side) == MeetingLaw.Carries(opened, side), $"seed {seed}: {side}");
        }
    }
}
