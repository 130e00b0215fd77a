using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Meetings;
using Trials.Ethics.Tests.Reviews;
using Trials.Primitives;

namespace Trials.Ethics.Tests.Adoptions;

/// <summary>Random deeds in random order, from fixed seeds: whatever is refused on the way, what is reached obeys the rules.</summary>
public class RandomSequenceTests
{
    private const int Sequences = 3_000;
    private const int Deeds = 80;

    [Fact, Trait("Rule", "ETH-22b"), Trait("Rule", "ETH-27"), Trait("Rule", "ETH-31b")] // rules.md 14 cases 2, 4, 5 and 6
    public void No_sequence_reaches_an_adoption_without_two_who_agree_or_an_approval_without_the_votes()
    {
        var reached = new HashSet<AdoptionStatus>();
        for (var seed = 0; seed < Sequences; seed++)
        {
            var random = new Random(seed);
            var one = new AdoptionCase(random.Next(5) == 0 ? ["FIH"] : []).Received();
            for (var deed = 0; deed < Deeds; deed++) Try(() => Deed(one, random, leansFor: seed % 2 == 0));
            ThenObeysTheRules(one, seed);
            reached.Add(one.Adoption.Status);
        }
        Assert.Superset(
            new HashSet<AdoptionStatus>
            {
                AdoptionStatus.InReview, AdoptionStatus.FullBoard, AdoptionStatus.Adopted, AdoptionStatus.AdoptedWithLocalConditions,
                AdoptionStatus.ApprovedByFullBoard, AdoptionStatus.Declined,
            }, reached);
    }

    [Fact, Trait("Rule", "ETH-22b"), Trait("Rule", "ETH-Q1")] // rules.md 14 cases 2 and 3
    public void No_sequence_approves_a_trial_without_quorum_and_more_than_half_of_all_members()
    {
        var approved = 0;
        for (var seed = 0; seed < Sequences; seed++)
        {
            var random = new Random(seed);
            var one = new ReviewCase().Scheduled();
            for (var deed = 0; deed < Deeds; deed++) Try(() => Deed(one, random));
            if (!one.Review.IsPositive) continue;
            approved++;
            ThenCarried(one.Review.Meetings[^1], Vote.For, seed);
        }
        Assert.InRange(approved, 1, Sequences - 1);
    }

    private static void Deed(AdoptionCase one, Random random, bool leansFor)
    {
        var seat = random.Next(9);
        switch (random.Next(8))
        {
            case 0: one.Adoption.NameReviewers(one.Roster.People(Seats(random, 1, 3)), one.Roster.Chair, one.Rules, Tests.Roster.Today); break;
            case 1: one.Declare(seat, random.Next(8) == 0); break;
            case 2 or 3: Respond(one, random, one.Adoption.Case.Reviewers.Count > 0 ? Reviewer(one, random) : seat); break;
            case 4: Open(one, random); break;
            case 5 or 6: Declare(one, seat); one.Votes(Leaning(random, leansFor), seat); break;
            default: one.Close((BoardOutcome)random.Next(3), random.Next(4) == 0 ? null : "G2"); break;
        }
    }

    // Each board leans to one side, so that both sides carry sometimes.
    private static Vote Leaning(Random random, bool leansFor) =>
        random.Next(6) == 0 ? (Vote)random.Next(3) : leansFor ? Vote.For : Vote.Against;

    private static void Respond(AdoptionCase one, Random random, int seat)
    {
        Declare(one, seat);
        var answer = random.Next(10) switch
        {
            < 6 => ReviewerAnswer.Adopt,
            < 8 => ReviewerAnswer.AdoptWithLocalConditions,
            8 => ReviewerAnswer.ToFullBoard,
            _ => ReviewerAnswer.Decline,
        };
        IReadOnlyList<ConditionDraft> conditions = random.Next(5) == 0 ? [new("DOSE", "less")]
            : answer is ReviewerAnswer.AdoptWithLocalConditions ? [new("PI_TEAM", "one more nurse")] : [];
        one.Respond(seat, answer, conditions, "G2", "text");
    }

    private static void Deed(ReviewCase one, Random random)
    {
        var seat = random.Next(9);
        switch (random.Next(5))
        {
            case 0: one.Review.Declare(one.Roster[seat], random.Next(10) == 0, null, Roster.Now); break;
            case 1:
                one.Review.OpenMeeting(one.Roster.Seats, one.Roster.People(Seats(random, 4, 9)), ReviewCase.Rules, one.Roster.Chair,
                    Roster.Now);
                break;
            case 2 or 3: one.Review.Cast(one.Roster[seat], (Vote)random.Next(random.Next(3) + 1), "because", Roster.Now); break;
            default: one.Review.CloseVote((Decision)random.Next(4), Roster.Today, one.Roster.Chair, Roster.Now); break;
        }
    }

    private static void Open(AdoptionCase one, Random random) => one.Adoption.OpenBoard(
        one.Roster.Seats, one.Roster.People(Seats(random, 4, 9)), AdoptionCase.MeetingRules, one.Roster.Chair, Roster.Now);

    private static void Declare(AdoptionCase one, int seat) => Try(() => one.Declare(seat, false));

    private static int Reviewer(AdoptionCase one, Random random)
    {
        var person = one.Adoption.Case.Reviewers[random.Next(one.Adoption.Case.Reviewers.Count)];
        return one.Roster.Members.TakeWhile(m => m.PersonId != person).Count();
    }

    private static int[] Seats(Random random, int fewest, int most)
    {
        var seats = Enumerable.Range(0, 9).ToArray();
        random.Shuffle(seats);
        return seats[..random.Next(fewest, most + 1)];
    }

    private static void Try(Action deed)
    {
        try
        {
            deed();
        }
        catch (RuleViolationException)
        {
            // A refusal is a fair end of a random deed.
        }
    }

    private static void ThenObeysTheRules(AdoptionCase one, int seed)
    {
        var (adoption, round) = (one.Adoption, one.Adoption.Case);
        if (adoption.Status is AdoptionStatus.Adopted or AdoptionStatus.AdoptedWithLocalConditions)
        {
            var agreeing = round.Responses.Where(r => r.Agrees() && round.Reviewers.Contains(r.PersonId));
            var agree = agreeing.Select(r => r.PersonId).Distinct().Count();
            Assert.True(agree >= 2 && round.Responses.All(r => r.Agrees()), $"seed {seed}: {agree} agree");
            Assert.False(one.Rules.IsBarred, $"seed {seed}: barred from direct adoption");
            Assert.DoesNotContain(round.Declarations, d => d.HasConflict && round.Reviewers.Contains(d.PersonId));
        }
        if (adoption.Status is AdoptionStatus.ApprovedByFullBoard) ThenCarried(round.Boards[^1], Vote.For, seed);
        if (adoption.Status is AdoptionStatus.Declined) ThenCarried(round.Boards[^1], Vote.Against, seed);
        if (adoption.IsEffective) Assert.NotNull(adoption.Outcome);
    }

    private static void ThenCarried(Meeting meeting, Vote side, int seed)
    {
        var counted = meeting.Ballots.Where(b =>
            b.Vote == side && meeting.Attendees.Contains(b.PersonId) && !meeting.Recused.Contains(b.PersonId));
        var votes = counted.Select(b => b.PersonId).Distinct().Count();
        Assert.True(votes > meeting.Roster.Count / 2.0, $"seed {seed}: {votes} of {meeting.Roster.Count}");
        Assert.True(meeting.Attendees.Except(meeting.Recused).Count() >= 5, $"seed {seed}: no quorum");
    }
}
