using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Declarations;
using Trials.Ethics.Meetings;
using Trials.Ethics.Tests.Meetings;
using static Trials.Ethics.Confirmations.ConfirmationStatus;

namespace Trials.Ethics.Tests.Confirmations;

/// <summary>Random deeds on a site's confirmation, from fixed seeds (rules.md 14: 2, 3, 4, 5, 6).</summary>
public class RandomConfirmationTests
{
    private const int Sequences = 1_500;
    private const int Deeds = 40;

    /// <summary>The service's README, "States".</summary>
    private static readonly IReadOnlySet<(ConfirmationStatus, ConfirmationStatus)> Table = new HashSet<(ConfirmationStatus, ConfirmationStatus)>
    {
        (Open, InReview), (InReview, Confirmed), (InReview, FullBoard), (FullBoard, Confirmed), (FullBoard, ConfirmationStatus.Refused),
    };

    [Fact]
    [Trait("Rule", "MR-40"), Trait("Rule", "MR-45"), Trait("Rule", "MR-33"), Trait("Rule", "MR-36"), Trait("Rule", "ETH-20")]
    [Trait("Rule", "ETH-22b"), Trait("Rule", "ETH-31b"), Trait("Rule", "ETH-Q1")]
    public void No_sequence_confirms_without_two_who_agree_or_a_board_with_its_votes()
    {
        var steps = new HashSet<(ConfirmationStatus, ConfirmationStatus)>();
        for (var seed = 0; seed < Sequences; seed++)
        {
            var random = new Random(seed);
            var committee = new RandomCommittee(random);
            var given = new ConfirmationGiven(random.Next(3) == 0 ? ReviewType.Continuing : ReviewType.Amendment);
            var walk = new RandomWalk<ConfirmationStatus>(seed, given.Confirmation, () => given.Confirmation.Status, Table);
            for (var deed = 0; deed < Deeds; deed++)
            {
                Deed(given, committee, walk, random, Roster.Now.AddHours(deed));
                ThenObeysTheRules(given.Confirmation, given.Rules, walk.Where);
            }
            steps.UnionWith(walk.Steps);
        }
        Assert.True(steps.SetEquals(Table), string.Join(", ", Table.Except(steps)));
    }

    private static void Deed(
        ConfirmationGiven given, RandomCommittee committee, RandomWalk<ConfirmationStatus> walk, Random random, DateTimeOffset now)
    {
        var (one, rules, by) = (given.Confirmation, given.Rules, committee.Anybody());
        var (recused, before) = (one.Case.Declarations.IsRecused(by), one.Status);
        switch (random.Next(9))
        {
            case 0 or 1: walk.Try("name", () => one.NameReviewers(committee.Some(1, 4), by, rules)); break;
            case 2: walk.Try("declare", () => one.Declare(by, random.Next(3) == 0, null, rules, now)); return;
            case 3: walk.Try("figures", () => one.Report(new SiteData(random.Next(3), 0, 0, 0, "As planned", by, now))); break;
            case 4 or 5: Answer(given, committee, walk, random, now); return;
            case 6: walk.Try("open", () => one.OpenBoard(committee.Seats, committee.Coming(), committee.Rules, by, now)); break;
            case 7: Votes(given, committee, walk, now); return;
            default:
                var confirms = random.Next(3) == 0 ? random.Next(2) == 0 : committee.LeansFor;
                var ground = random.Next(4) switch { 0 => null, 1 => "G99", _ => "G6" };
                walk.Try("close", () => one.CloseBoard(confirms, ground, random.Next(6) == 0 ? " " : "Discussed.", rules, by, now));
                break;
        }
        Assert.True(!recused || one.Status == before, $"somebody with a conflict moved it: {walk.Where}");
    }

    private static void Answer(
        ConfirmationGiven given, RandomCommittee committee, RandomWalk<ConfirmationStatus> walk, Random random, DateTimeOffset now)
    {
        foreach (var person in given.Confirmation.Case.Reviewers.Append(committee.Anybody()).ToList())
        {
            if (random.Next(4) > 0) walk.Try("declare", () => given.Confirmation.Declare(person, random.Next(15) == 0, null, given.Rules, now));
            var answer = random.Next(5) == 0 ? (ConfirmationAnswer)random.Next(3) : ConfirmationAnswer.Confirm;
            walk.Try($"answer {answer}", () => given.Confirmation.Respond(
                new ConfirmationResponse(person, answer, random.Next(2) == 0 ? null : "G6", "text", now), given.Rules));
        }
    }

    private static void Votes(ConfirmationGiven given, RandomCommittee committee, RandomWalk<ConfirmationStatus> walk, DateTimeOffset now)
    {
        foreach (var person in committee.Voters)
        {
            var isSilent = given.Confirmation.Case.Declarations.All(d => d.PersonId != person);
            if (isSilent) walk.Try("declare", () => given.Confirmation.Declare(person, false, null, given.Rules, now));
            walk.Try("cast", () => given.Confirmation.CastAtBoard(person, committee.Leaning(), "because", now));
        }
    }

    private static void ThenObeysTheRules(Confirmation one, LocalRules rules, string where)
    {
        var round = one.Case;
        Assert.True(one.IsDecided == one.DecidedAt is not null, where);
        if (round.Boards.Latest() is { ClosedAt: null } sitting)
        {
            Assert.True(sitting.Ballots.All(b => sitting.Attendees.Contains(b.PersonId)), $"a vote from outside: {where}");
            Assert.True(MeetingLaw.HasQuorum(sitting.Roster, sitting.Attendees, sitting.Recused) || sitting.Recused.Count > 0, $"no quorum: {where}");
        }
        if (one.Status is ConfirmationStatus.Refused)
        {
            MeetingLaw.ThenDecided(round.Boards[^1], Vote.Against, where);
            Assert.True(one.Text is not null && rules.Pack.Recognition.Grounds.Any(g => g.Code == one.Ground), $"no ground: {where}");
        }
        if (one.Status is not Confirmed) return;
        if (round.Boards.Latest() is { } board) MeetingLaw.ThenDecided(board, Vote.For, where);
        else
        {
            var agree = round.Responses.Where(r => r.Answer is ConfirmationAnswer.Confirm && !round.Declarations.IsRecused(r.PersonId)).ToList();
            Assert.True(round.Reviewers.Count >= 2 && round.Reviewers.All(r => agree.Any(a => a.PersonId == r)), $"not two who agree: {where}");
            Assert.True(round.Responses.Count == agree.Count, $"somebody did not: {where}");
            Assert.True(one.Type is not ReviewType.Continuing || one.SiteData is not null, $"no figures: {where}");
        }
    }
}
