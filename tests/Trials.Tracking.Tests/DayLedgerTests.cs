using System.Text.Json;
using Trials.Contracts.Ethics.V1;
using Trials.Primitives;
using Trials.Rules;
using Trials.Tracking.Cases;
using Trials.Tracking.Nodes;
using Trials.Tracking.WaitingDays;

namespace Trials.Tracking.Tests;

/// <summary>Each day of each case belongs to exactly one holder and one reason.</summary>
public class DayLedgerTests
{
    private const int Histories = 10_000;

    [Fact, Trait("Rule", "CAL-01"), Trait("Rule", "CAL-11")]
    public void Over_random_histories_the_days_sum_to_the_elapsed_days_without_gap_or_overlap()
    {
        long cases = 0, days = 0, turns = 0;
        for (var seed = 1; seed <= Histories; seed++)
        {
            var (trial, facts, today) = RandomHistory.Draw(seed);
            var story = Story.Of(trial, facts, Calendars.Shipped, today);
            foreach (var one in story.Cases)
            {
                AssertTurnsFollowEachOther(one, seed);
                var spans = one.Days(story, today);
                Assert.Equal(one.Elapsed(story, today), spans.Sum(s => s.Days));
                AssertEachDayIsOneHolders(one, spans, story, today, seed);
                Assert.Equal(spans.Sum(s => s.Days), BillView.Of(story, null, [one], null, today).Sum(b => b.Days));
                (cases, days, turns) = (cases + 1, days + spans.Sum(s => s.Days), turns + one.Turns.Count);
            }
        }
        // The draws are no empty ones.
        Assert.True(cases > 5 * Histories && days > 100 * Histories && turns > cases, $"{cases} cases, {turns} turns, {days} days");
    }

    [Fact]
    public void Facts_in_any_order_give_the_same_cases_and_days()
    {
        for (var seed = 1; seed <= Histories; seed++)
        {
            var (trial, facts, today) = RandomHistory.Draw(seed);
            var shuffled = facts.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Written(trial, facts, today), Written(trial, shuffled, today));
        }
    }

    [Fact, Trait("Rule", "CAL-09")]
    public void While_the_sponsor_answers_its_days_are_the_sponsors_and_the_service_limit_stands()
    {
        var facts = TrialFacts.WholeTrial();
        // Accepted on Mon 2 Nov; asked on the 4th, answered on the 9th: three working days.
        DomainEvent[] told =
        [
            .. facts.All.Take(4),
            new QuestionRaised { AggregateId = facts.Review, Version = 1, TrialId = facts.TrialId, FromOrganisationId = facts.HospitalA, Number = 1, OccurredAt = On(4), RecordedAt = On(4) },
            new QuestionAnswered { AggregateId = facts.Review, Version = 2, TrialId = facts.TrialId, Number = 1, OccurredAt = On(9), RecordedAt = On(9) },
        ];
        var today = new DateOnly(2026, 11, 12);
        var story = Story.Of(facts.TrialId, told, Calendars.Shipped, today);
        var review = Assert.Single(story.Cases, c => c.Key.Kind is CaseKind.Review);
        Assert.Equal([(Holder.LeadCommittee, 2), (Holder.Sponsor, 5), (Holder.LeadCommittee, 3)], review.Days(story, today).Select(s => (s.Holder, s.Days)));
        Assert.Equal((10, 5), (review.Elapsed(story, today), review.Days(story, today).Where(s => s.IsReview).Sum(s => s.Days)));
        // Seven working days from the 2nd end on the 11th; the three paused ones move that to the 16th.
        Assert.Equal(new DateOnly(2026, 11, 16), review.Now.Limit!.DueOn(WorkingCalendar.China, today).On);
    }

    [Fact, Trait("Rule", "ETH-16a"), Trait("Rule", "CAL-05")]
    public void No_question_moves_the_legal_thirty_calendar_days()
    {
        var limit = new Limit(Clock.Working, new DateOnly(2026, 11, 2), 7, 30);
        limit.Pause(new DateOnly(2026, 11, 3));
        limit.Resume(new DateOnly(2026, 12, 20));
        Assert.Equal(new DateOnly(2026, 12, 2), limit.DueOn(WorkingCalendar.China, new DateOnly(2026, 12, 21)).On);
    }

    [Fact, Trait("Rule", "MR-35"), Trait("Rule", "CAL-09")]
    public void A_full_board_has_the_days_on_which_the_hospital_was_asked_besides_its_own()
    {
        var facts = TrialFacts.WholeTrial();
        // The package came on Mon 2 Nov; asked on the 3rd, answered on the 5th: two working days. Sent to the board on the 6th.
        DomainEvent[] told =
        [
            .. facts.All.Take(10),
            new AdoptionInformationRequested { AggregateId = facts.SiteB, Version = 1, TrialId = facts.TrialId, SiteId = facts.SiteB, OrganisationId = facts.HospitalB,
                Number = 1, From = InformationSource.OwnSite, OccurredAt = On(3), RecordedAt = On(3) },
            new AdoptionInformationAnswered { AggregateId = facts.SiteB, Version = 2, TrialId = facts.TrialId, SiteId = facts.SiteB, OrganisationId = facts.HospitalB,
                Number = 1, DueOn = new(2026, 11, 11), OccurredAt = On(5), RecordedAt = On(5) },
            new AdoptionSentToFullBoard { AggregateId = facts.SiteB, Version = 3, TrialId = facts.TrialId, SiteId = facts.SiteB, OrganisationId = facts.HospitalB,
                DueOn = new(2026, 11, 25), OccurredAt = On(6), RecordedAt = On(6) },
        ];
        var today = new DateOnly(2026, 11, 12);
        var adoption = Assert.Single(Story.Of(facts.TrialId, told, Calendars.Shipped, today).Cases, c => c.Key == new CaseKey(CaseKind.Adoption, facts.SiteB, ""));
        Assert.Equal(new DateOnly(2026, 11, 11), adoption.Turns.Single(t => t.Deed == Deeds.NameReviewers && t.To == On(6)).Limit!.DueOn(WorkingCalendar.China, today).On);
        // Fifteen working days from the 2nd end on the 23rd.
        Assert.Equal(new DateOnly(2026, 11, 25), adoption.Now.Limit!.DueOn(WorkingCalendar.China, today).On);
    }

    private static DateTimeOffset On(int day) => new(2026, 11, day, 2, 0, 0, TimeSpan.Zero);

    private static void AssertTurnsFollowEachOther(Case one, int seed)
    {
        Assert.True(one.Turns.Count > 0 && one.Turns[0].From == one.OpenedAt && one.Turns[^1].To == one.ClosedAt, $"seed {seed}: {one.Key}");
        for (var i = 1; i < one.Turns.Count; i++)
            Assert.True(one.Turns[i - 1].To == one.Turns[i].From && one.Turns[i - 1].From <= one.Turns[i].From, $"seed {seed}: {one.Key}");
    }

    // Day by day, by another way than the ledger's: who had it when the day began.
    private static void AssertEachDayIsOneHolders(Case one, IReadOnlyList<Span> spans, Story story, DateOnly today, int seed)
    {
        var last = one.ClosedAt is { } closed ? story.Day(closed) : today;
        for (var day = story.Day(one.OpenedAt).AddDays(1); day <= last; day = day.AddDays(1))
        {
            var begins = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));
            var had = one.Turns.Last(t => t.From < begins);
            var attributed = spans.Where(s => s.After < day && day <= s.To).ToList();
            Assert.True(attributed is [var only] && only.Holder == had.Holder && only.Reason == had.Deed, $"seed {seed}: {one.Key} on {day}");
        }
    }

    private static string Written(Guid trial, IEnumerable<DomainEvent> facts, DateOnly today)
    {
        var story = Story.Of(trial, facts, Calendars.Shipped, today);
        return JsonSerializer.Serialize(story.Cases.OrderBy(c => c.Key.ToString(), StringComparer.Ordinal).ThenBy(c => c.OpenedAt).Select(c => new
        {
            Key = c.Key.ToString(), c.AggregateId, c.OpenedAt, c.ClosedAt,
            Turns = c.Turns.Select(t => new { t.Deed.Code, t.Holder, t.OrganisationId, t.Node, t.From, t.To, Due = t.Limit?.DueOn(WorkingCalendar.China, today).On }),
            Days = c.Days(story, today).Select(s => new { s.Holder, s.Reason.Code, s.After, s.To }),
        }));
    }
}
