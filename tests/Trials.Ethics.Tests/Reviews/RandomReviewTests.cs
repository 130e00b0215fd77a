using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Ethics.Reviews;
using Trials.Ethics.Tests.Meetings;
using static Trials.Ethics.Reviews.ReviewStatus;

namespace Trials.Ethics.Tests.Reviews;

/// <summary>
/// Random deeds, fair and foul, on lead reviews of every type and mode, from fixed seeds: only steps of the table are taken, a refusal
/// changes nothing, and whatever is reached obeys rules.md 14 (2, 3, 4, 5, 6).
/// </summary>
public class RandomReviewTests
{
    private const int Sequences = 1_500;
    private const int Deeds = 45;

    /// <summary>Rules.md 12.4, the lead's case, with the ways round the meeting of rules.md 2.6 and 2.7.</summary>
    internal static readonly IReadOnlySet<(ReviewStatus, ReviewStatus)> Table = new HashSet<(ReviewStatus, ReviewStatus)>
    {
        (Accepted, Assigned), (Assigned, Accepted), (Assigned, Scheduled), (Scheduled, InMeeting), (InMeeting, Voted), (Voted, Decided),
        (Accepted, Voted), (Assigned, Voted),
        (Decided, ModificationSubmitted), (ModificationSubmitted, Decided), (ModificationSubmitted, ModificationVerified),
        (ModificationVerified, Decided), (ModificationVerified, ModificationSubmitted), (ModificationSubmitted, Scheduled),
        (Accepted, Withdrawn), (Assigned, Withdrawn), (Scheduled, Withdrawn), (InMeeting, Withdrawn), (Voted, Withdrawn), (Decided, Withdrawn),
        (ModificationSubmitted, Withdrawn), (ModificationVerified, Withdrawn),
    };

    // Rules.md 12.2; the two types that it does not name as the service's README chooses them.
    private static readonly Decision[] ToBegin =
        [Decision.Approve, Decision.ApproveAfterModification, Decision.ReReviewAfterModification, Decision.Disapprove];

    private static readonly Decision[] ToGoOn =
        [Decision.Continue, Decision.ApproveAfterModification, Decision.Suspend, Decision.Terminate];

    [Fact]
    [Trait("Rule", "ETH-15"), Trait("Rule", "ETH-20"), Trait("Rule", "ETH-22a"), Trait("Rule", "ETH-22b"), Trait("Rule", "ETH-22c")]
    [Trait("Rule", "ETH-31b"), Trait("Rule", "ETH-31c"), Trait("Rule", "ETH-32"), Trait("Rule", "ETH-Q1"), Trait("Rule", "MR-11")]
    [Trait("Rule", "MR-23"), Trait("Rule", "MR-36")]
    public void No_sequence_of_deeds_leaves_the_table_or_breaks_a_rule()
    {
        var steps = new HashSet<(ReviewStatus, ReviewStatus)>();
        var (refused, opinions) = (0, new HashSet<(ReviewMode, Decision, bool)>());
        for (var seed = 0; seed < Sequences; seed++)
        {
            var one = new RandomReview(seed);
            for (var deed = 0; deed < Deeds; deed++)
            {
                var (before, meetings, issued) = (one.Review.Status, one.Review.Meetings.Count, one.Opinions.Count);
                one.Deed();
                ThenObeysTheRules(one);
                if (one.Review.Meetings.Count > meetings && one.Review.Status is InMeeting) ThenSits(one);
                if (one.Review.Status is Voted && before is not Voted) ThenDecided(one);
                if (one.Opinions.Count > issued) ThenSaysWhatWasDecided(one);
            }
            steps.UnionWith(one.Walk.Steps);
            refused += one.Walk.Refused;
            opinions.UnionWith(one.Opinions.Select(o => (o.Mode, o.Decision, o.IsEffective)));
        }
        Assert.Superset(Table.Where(s => s.Item2 is not Withdrawn).ToHashSet(), steps);
        Assert.Equal(
            [Decision.Approve, Decision.ApproveAfterModification, Decision.ReReviewAfterModification, Decision.Disapprove, Decision.Continue,
                Decision.Suspend, Decision.Terminate], opinions.Select(o => o.Item2).Distinct().Order());
        Assert.Equal(Enum.GetValues<ReviewMode>(), opinions.Select(o => o.Item1).Distinct().Order());
        Assert.Contains(opinions, o => o is { Item2: Decision.ApproveAfterModification, Item3: true });
        Assert.InRange(refused, Sequences, int.MaxValue);
    }

    private static void ThenObeysTheRules(RandomReview one)
    {
        var (review, where) = (one.Review, one.Walk.Where);
        Assert.True(review.Reviewers.All(r => !review.Declarations.IsRecused(r)), $"a reviewer with a conflict: {where}");
        Assert.True(review.Decision is null == review.DecidedOn is null, where);
        Assert.True(review.Status is not (Voted or Decided or ModificationSubmitted or ModificationVerified) || review.Decision is not null,
            $"no decision: {where}");
        if (review.IsDecidedByMeeting && review.Status is InMeeting && review.Meetings.Count > 0)
        {
            var recused = review.Declarations.Recused().Where(r => review.Meetings[^1].Roster.Any(s => s.PersonId == r));
            Assert.True(recused.All(review.Meetings[^1].Recused.Contains), $"a conflict that the meeting does not know: {where}");
        }
        var waits = review.Modifications.Count > 0 && review.Modifications[^1].JudgedAt is null;
        if (review.Decision is Decision.ApproveAfterModification && waits) Assert.False(review.IsEffective, $"effective while one waits: {where}");
        if (review.Mode is ReviewMode.Simplified && review.Type is ReviewType.Initial) Assert.False(one.IsBarred, $"barred: {where}");
        if (review.Mode is ReviewMode.Exempt) Assert.True(review.Study.Product is Trials.Contracts.Product.None, $"exempt: {where}");
    }

    private static void ThenSits(RandomReview one) => MeetingLaw.ThenHasQuorum(one.Review.Meetings[^1], one.Walk.Where);

    private static void ThenDecided(RandomReview one)
    {
        var (review, where) = (one.Review, one.Walk.Where);
        var decision = review.Decision!.Value;
        var allowed = review.Type is ReviewType.Initial or ReviewType.Amendment or ReviewType.Completion or ReviewType.LeadTransfer ? ToBegin : ToGoOn;
        Assert.True(allowed.Contains(decision), $"{review.Type} decided {decision}: {where}");
        switch (review.Mode)
        {
            case ReviewMode.Simplified: ThenTwoAgreed(review, where); break;
            case ReviewMode.Exempt: Assert.True(review.Exemption!.By != review.Modes[^1].By, $"exempt by one: {where}"); break;
            default: ThenVoted(review.Meetings[^1], decision, where); break;
        }
    }

    private static void ThenTwoAgreed(LeadReview review, string where)
    {
        var agreeing = review.Agreements.Where(a => a.Agrees && !review.Declarations.IsRecused(a.PersonId)).Select(a => a.PersonId).ToHashSet();
        Assert.True(review.Reviewers.Count >= 2 && agreeing.IsSupersetOf(review.Reviewers), $"not two who agree: {where}");
        Assert.True(review.Decision is Decision.Approve or Decision.Continue, $"simplified {review.Decision}: {where}");
        Assert.True(review.Agreements.All(a => a.Agrees), $"somebody wanted a meeting: {where}");
    }

    private static void ThenVoted(Meeting meeting, Decision decision, string where)
    {
        var positive = decision is Decision.Approve or Decision.ApproveAfterModification or Decision.Continue;
        MeetingLaw.ThenSat(meeting, where);
        if (positive) MeetingLaw.ThenDecided(meeting, Vote.For, where);
        else if (decision is not Decision.ReReviewAfterModification) MeetingLaw.ThenDecided(meeting, Vote.Against, where);
        Assert.True(positive || !MeetingLaw.Carries(meeting, Vote.For), $"carried and decided {decision}: {where}");
        var dissenting = meeting.Ballots.Where(b => b.Vote is Vote.For != positive && !meeting.Recused.Contains(b.PersonId));
        Assert.True(dissenting.All(b => !string.IsNullOrWhiteSpace(b.Reason)), $"a dissent without words: {where}");
    }

    private static void ThenSaysWhatWasDecided(RandomReview one)
    {
        var (review, opinion, where) = (one.Review, one.Opinions[^1], one.Walk.Where);
        var verified = review.Modifications.Count > 0 && review.Modifications[^1] is { Evidence: not null, RefusedBecause: null };
        var effective = opinion.Decision is Decision.Approve or Decision.Continue
            || (opinion.Decision is Decision.ApproveAfterModification && verified);
        Assert.True(opinion.Decision == review.Decision && opinion.IsEffective == effective, $"{opinion.Decision}: {where}");
        Assert.True(opinion.FollowUpMonths is >= 1 and <= 12 && opinion.ValidUntil <= opinion.DecidedOn.AddMonths(12), $"too long: {where}");
        if (!review.IsPositive) return;
        Assert.True(review.Comments.All(c => !c.IsOpen) && review.Questions.All(q => q.Answer is not null), $"open questions: {where}");
        Assert.True(opinion.Annex.Count == review.Questions.Count, $"annex: {where}");
    }
}
