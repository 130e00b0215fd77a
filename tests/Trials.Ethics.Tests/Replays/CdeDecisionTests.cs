using System.Globalization;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Opinions;
using Trials.Ethics.Reviews;
using Trials.Rules;

namespace Trials.Ethics.Tests.Replays;

/// <summary>The ethics decisions that Chinese registration trials made public, decided once more on the same days.</summary>
public class CdeDecisionTests
{
    // Rules.md 12.2: the words of the Measures, of GCP and of hospitals' systems.
    private static readonly Dictionary<string, Decision> Decisions = new()
    {
        ["批准"] = Decision.Approve,
        ["同意"] = Decision.Approve,
        ["修改后批准"] = Decision.ApproveAfterModification,
        ["修改后同意"] = Decision.ApproveAfterModification,
        ["必要的修改后同意"] = Decision.ApproveAfterModification,
        ["作必要的修正后同意"] = Decision.ApproveAfterModification,
        ["修改后再审"] = Decision.ReReviewAfterModification,
        ["作必要的修正后重审"] = Decision.ReReviewAfterModification,
        ["不批准"] = Decision.Disapprove,
        ["不同意"] = Decision.Disapprove,
    };

    [Fact, Trait("Rule", "ETH-22a"), Trait("Rule", "ETH-22b"), Trait("Rule", "ETH-25")]
    public void Every_committees_decisions_on_a_trial_end_as_they_did_and_take_effect_on_the_same_day()
    {
        var file = SharedData.Find(Path.Combine("01_trials", "cde_china", "trial_ec_info.csv"));
        Assert.SkipUnless(file is not null, SharedData.NoSharedData);
        var rows = SharedData.Table(file!).Select(r =>
            (Trial: r["ctr_no"], Committee: r["ec_name"], Word: r["ec_conclusion"], On: Day(r["ec_date"])));
        var (series, waited) = (0, new List<int>());

        foreach (var said in rows.GroupBy(r => (r.Trial, r.Committee)).Select(g => g.OrderBy(r => r.On).ToList()))
        {
            series++;
            var review = new ReplayedReview(said[0].Trial, said[0].On);
            foreach (var (_, _, word, on) in said)
            {
                var before = review.Last;
                var opinion = Replay(review, Decisions[word], on);
                ThenIsThat(opinion, Decisions[word], on, $"{said[0].Trial} {word} {on:O}");
                if (before is { IsEffective: false }) waited.Add(opinion.IssuedOn().DayNumber - before.IssuedOn().DayNumber);
            }
            Assert.Equal(ReviewStatus.Decided, review.Review.Status);
            Assert.Equal(said[^1].Word is "同意", review.Review.IsEffective);
        }

        Assert.Equal(17, series);
        Assert.Equal(2, waited.Count);
        Assert.All(waited, days => Assert.InRange(days, 8, 28));
    }

    // An approval after one that waited for a modification is that modification verified; after one in force it is a later review's.
    private static Opinion Replay(ReplayedReview review, Decision decision, DateOnly on)
    {
        if (review.Last is not { Decision: Decision.ApproveAfterModification, IsEffective: false } || decision is not Decision.Approve)
        {
            return review.Decide(decision, on);
        }
        Refused.With(ReviewProblems.VoteFirst, review.Review.RequireConcludable);
        return review.Verify(on);
    }

    private static void ThenIsThat(Opinion opinion, Decision decision, DateOnly on, string which)
    {
        Assert.True(opinion.IsEffective == decision is Decision.Approve, which);
        Assert.True(opinion.Decision == decision || opinion is { Decision: Decision.ApproveAfterModification, IsEffective: true }, which);
        Assert.True(opinion.IssuedOn() == on, which);
        Assert.True(opinion.DecidedOn <= on && opinion.ValidUntil <= on.AddMonths(12), which);
    }

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

internal static class IssuedOpinions
{
    public static DateOnly IssuedOn(this Opinion opinion) => WorkingCalendar.China.DateOf(opinion.IssuedAt);
}
