using Trials.Ethics.Adoptions;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Ethics.Tests.Meetings;
using Trials.Rules;
using static Trials.Ethics.Adoptions.AdoptionStatus;

namespace Trials.Ethics.Tests.Adoptions;

/// <summary>
/// Random deeds, fair and foul, in random order and from fixed seeds, by committees of 7 to 25: only steps of the table are taken, a refusal
/// changes nothing, and whatever is reached obeys rules.md 14 (2 to 8, 16).
/// </summary>
public class RandomSequenceTests
{
    private const int Sequences = 1_500;
    private const int Deeds = 50;

    /// <summary>Rules.md 12.4, the adoption case, with the board's ends of 12.3; the service's README, "States".</summary>
    internal static readonly IReadOnlySet<(AdoptionStatus, AdoptionStatus)> Table = new HashSet<(AdoptionStatus, AdoptionStatus)>
    {
        (WaitingLead, PackageReceived), (WaitingLead, FullBoard), (PackageReceived, InReview),
        (InReview, Adopted), (InReview, AdoptedWithLocalConditions), (InReview, FullBoard), (FullBoard, ApprovedByFullBoard),
        (FullBoard, Declined),
        (Adopted, Rescinded), (AdoptedWithLocalConditions, Rescinded), (ApprovedByFullBoard, Rescinded), (Rescinded, InReview),
        (Rescinded, FullBoard), (Declined, FullBoard),
    };

    [Fact]
    [Trait("Rule", "ETH-20"), Trait("Rule", "ETH-22b"), Trait("Rule", "ETH-27"), Trait("Rule", "ETH-31b"), Trait("Rule", "ETH-31c")]
    [Trait("Rule", "ETH-Q1"), Trait("Rule", "MR-11"), Trait("Rule", "MR-31"), Trait("Rule", "MR-32"), Trait("Rule", "MR-33")]
    [Trait("Rule", "MR-36"), Trait("Rule", "MR-48"), Trait("Rule", "CAL-09")]
    public void No_sequence_reaches_an_adoption_without_two_who_agree_or_an_approval_without_the_votes()
    {
        var (steps, refused) = (new HashSet<(AdoptionStatus, AdoptionStatus)>(), 0);
        for (var seed = 0; seed < Sequences; seed++)
        {
            var one = new RandomAdoption(seed);
            for (var deed = 0; deed < Deeds; deed++)
            {
                var (before, rounds) = (one.Adoption.Status, one.Adoption.PastCases.Count);
                one.Deed();
                ThenObeysTheRules(one);
                Assert.True(one.Adoption.PastCases.Count == rounds || before is Rescinded or Declined, $"a new round: {one.Walk.Where}");
            }
            steps.UnionWith(one.Walk.Steps);
            refused += one.Walk.Refused;
        }
        Assert.True(steps.SetEquals(Table), string.Join(", ", Table.Except(steps)));
        Assert.InRange(refused, Sequences, int.MaxValue);
    }

    private static void ThenObeysTheRules(RandomAdoption one)
    {
        var (adoption, where) = (one.Adoption, one.Walk.Where);
        var positive = adoption.Status is Adopted or AdoptedWithLocalConditions or ApprovedByFullBoard;
        var effective = positive && adoption.Conditions.All(c => c.MetAt is not null);
        Assert.True(adoption.IsEffective == effective, $"effective: {where}");
        Assert.True((positive || adoption.Status is Declined or Rescinded) == adoption.Outcome is not null, $"an outcome nobody decided: {where}");
        Assert.True(!adoption.IsHeld || positive || adoption.Status is Rescinded, $"held: {where}");
        Assert.True(adoption.Conditions.All(c => c.Object is null || Scope(one.Rules, c.Object) is OpinionScope.Site), $"study-wide: {where}");
        Assert.True(adoption.DueOn is null || adoption.DueOn <= adoption.ReceivedOn!.Value.AddDays(30), $"beyond the legal limit: {where}");
        var isOpen = adoption.Status is PackageReceived or InReview or FullBoard;
        Assert.True(adoption.ClockStoppedOn is null || (isOpen && adoption.Information.Any(i => i.Answer is null)), $"the clock stands: {where}");
        switch (adoption.Status)
        {
            case Adopted or AdoptedWithLocalConditions: ThenTwoAgreed(one, where); break;
            case ApprovedByFullBoard: MeetingLaw.ThenDecided(adoption.Case.Boards[^1], Vote.For, where); break;
            case Declined:
                MeetingLaw.ThenDecided(adoption.Case.Boards[^1], Vote.Against, where);
                var isKnown = one.Rules.Pack.Recognition.Grounds.Any(g => g.Code == adoption.Ground);
                Assert.True(isKnown && adoption.Text is not null, $"no ground: {where}");
                break;
            case FullBoard when adoption.Case.Boards.Latest() is { ClosedAt: null } board:
                Assert.True(adoption.Case.Declarations.Recused().Intersect(one.Committee.Voters).All(board.Recused.Contains), $"recused: {where}");
                Assert.True(board.Ballots.All(b => board.Attendees.Contains(b.PersonId)), $"a vote from outside: {where}");
                break;
        }
    }

    private static void ThenTwoAgreed(RandomAdoption one, string where)
    {
        var (adoption, round) = (one.Adoption, one.Adoption.Case);
        var agreeing = round.Responses.Where(r => r.Answer is ReviewerAnswer.Adopt or ReviewerAnswer.AdoptWithLocalConditions);
        var agree = agreeing.Select(r => r.PersonId).Where(p => !round.Declarations.IsRecused(p)).ToHashSet();
        Assert.True(round.Reviewers.Distinct().Count() >= 2 && agree.SetEquals(round.Reviewers), $"not two who agree: {where}");
        Assert.True(round.Responses.Count == agree.Count, $"somebody did not agree: {where}");
        Assert.True(!one.Rules.IsBarred && !adoption.IsBarredByPolicy, $"barred from direct adoption: {where}");
        Assert.True(round.Boards.Count == 0, $"a board sat: {where}");
        Assert.True(adoption.Status is AdoptedWithLocalConditions == adoption.Conditions.Count > 0, $"conditions: {where}");
    }

    private static OpinionScope? Scope(LocalRules rules, string code) =>
        rules.Pack.Recognition.ConditionObjects.SingleOrDefault(o => o.Code == code)?.Scope;
}
