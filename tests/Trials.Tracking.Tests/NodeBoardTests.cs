using System.Text.Json;
using Trials.Contracts.Deadlines.V1;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Tracking.Board;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Tests;

/// <summary>The board of rules.md §9.5, computed from facts in any order.</summary>
public class NodeBoardTests
{
    private readonly TrialFacts _facts = TrialFacts.WholeTrial();

    [Fact]
    public void Facts_in_any_order_give_the_same_board()
    {
        var expected = Everything(_facts.All);
        for (var seed = 1; seed <= 300; seed++)
        {
            var shuffled = _facts.All.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, Everything(shuffled));
        }
    }

    [Theory]
    [InlineData("N01", 0, 0)]
    [InlineData("N02", 0, 3)]
    [InlineData("N04", 3, 13)]
    [InlineData("N05", 7, 8)]
    [InlineData("N06", 8, 9)]
    [InlineData("N07", 9, 9)]
    [InlineData("N09", 9, 11)]
    [InlineData("N10", 11, 12)]
    [InlineData("N11", 9, 12)]
    [InlineData("N15", 9, 17)]
    [InlineData("N16", 3, 16)]
    [InlineData("N24", 3, 27)]
    public void A_node_runs_from_the_end_of_the_one_before_it(string node, int started, int done)
    {
        var status = Nodes()[node];
        Assert.Equal((NodeState.Done, TrialFacts.At(started), TrialFacts.At(done)), (status.State, status.StartedAt, status.DoneAt));
        Assert.Null(status.Holder);
    }

    [Fact]
    public void A_node_at_sites_is_counted_over_them()
    {
        Assert.Equal((NodeState.Running, 2, 2, 1), Counts("N08"));
        Assert.Equal((NodeState.Running, 3, 3, 1), Counts("N13"));
        Assert.Equal((NodeState.Running, 3, 1, 1), Counts("N21"));
        Assert.Equal((NodeState.Done, 1, 1, 1), Counts("N10"));
    }

    [Fact, Trait("Rule", "MR-33")]
    public void Nothing_more_is_waited_for_at_a_site_that_declined()
    {
        DomainEvent declined = (AdoptionDecided)_facts.All[12] with { Outcome = AdoptionOutcome.Declined, IsEffective = false };
        var board = Board([.. _facts.All.Take(12), declined, .. _facts.All.Skip(13).Take(3)]);
        Assert.Equal((NodeState.Done, 1), (board["N08"].State, board["N08"].Sites));
        Assert.Equal((NodeState.Done, 1), (board["N10"].State, board["N10"].Sites));
        Assert.Equal((NodeState.Running, 2), (board["N13"].State, board["N13"].Sites));
    }

    [Fact, Trait("Rule", "MR-50")]
    public void A_site_that_left_after_it_opened_still_closes_and_waits_for_nothing_else()
    {
        var left = new SiteWithdrawn { TrialId = _facts.TrialId, SiteId = _facts.SiteA, OrganisationId = _facts.HospitalA, Number = 2, StopNumber = 1, Reason = "r" };
        var (trial, sites) = Told([.. _facts.All, left]);
        Assert.Equal([Node.N25], NodeBoard.OfSite(trial, sites.Single(s => s.Id == _facts.SiteA)).Where(s => s.State is not NodeState.Done).Select(s => s.Kind.Node));
    }

    [Fact]
    public void A_drug_trial_without_human_genetic_resources_has_no_N14() => Assert.DoesNotContain("N14", Nodes().Keys);

    [Fact]
    public void The_holder_changes_with_the_turn()
    {
        Assert.Equal(Holder.Intake, Nodes(1)["N02"].Holder);
        Assert.Equal(Holder.Sponsor, Nodes(2)["N02"].Holder);
        Assert.Equal(Holder.Intake, Nodes(3)["N02"].Holder);
        Assert.Equal(Holder.LeadCommittee, Nodes(4)["N05"].Holder);
        Assert.Equal(Holder.Sponsor, Nodes(5)["N05"].Holder);
        Assert.Equal(Holder.LeadCommittee, Nodes(6)["N05"].Holder);
        Assert.Equal(NodeState.Running, Nodes(8)["N05"].State);
        Assert.Equal(Holder.SiteCommittee, Nodes(12)["N11"].Holder);
    }

    [Fact]
    public void Ethics_is_not_all_done_while_a_full_board_sits_or_the_sites_are_unknown()
    {
        Assert.Equal(NodeState.Running, Nodes(12)["N11"].State);
        Assert.Equal(NodeState.Done, Nodes(13)["N11"].State);
        Assert.Equal(NodeState.Running,
            Board([.. _facts.All.Where(f => f is not ApplicationAccepted)])["N11"].State);
    }

    [Theory]
    [InlineData(1, "Submitted")]
    [InlineData(2, "Returned")]
    [InlineData(4, "UnderReview")]
    [InlineData(8, "Modifying")]
    [InlineData(10, "Adopting")]
    [InlineData(22, "Open")]
    [InlineData(25, "Enrolling")]
    [InlineData(29, "Suspended")]
    [InlineData(30, "Enrolling")]
    public void The_stage_is_the_strongest_word(int facts, string stage) => Assert.Equal(stage, Told(_facts.All.Take(facts)).Trial.State);

    [Fact, Trait("Rule", "MR-36")]
    public void The_highest_step_raised_for_the_latest_date_stands_at_its_node_while_it_runs()
    {
        DomainEvent[] raised = [Raised(5, 20), Raised(0, 25), Raised(2, 25), Raised(-1, 25)];
        foreach (var facts in (DomainEvent[][])[raised, [.. raised.Reverse()]])
        {
            var running = Board([.. _facts.All.Take(10), .. facts])["N09"];
            Assert.Equal((NodeState.Running, new Escalated(new DateOnly(2026, 11, 25), 2, EscalatedTo.Holder)), (running.State, running.Escalated));
        }
        Assert.Null(Board([.. _facts.All, .. raised])["N09"].Escalated);
        Assert.Equal(NodeState.Done, Board([.. _facts.All, .. raised])["N09"].State);
    }

    [Fact]
    public void A_decision_replaced_by_another_counts_once()
    {
        var (trial, _) = Told(_facts.All);
        Assert.Equal((2, 0, 1, 2, 2, 2),
            (trial.Adopted, trial.Declined, trial.ActiveSites, trial.Screened, trial.Enrolled, trial.PlacesAccepted));
        Assert.Equal("Trial", trial.About!.Value.Title);
    }

    private DeadlineEscalated Raised(int step, int day) => new()
    {
        TrialId = _facts.TrialId, SiteId = _facts.SiteA, OrganisationId = _facts.HospitalA, Node = "N09", DueOn = new DateOnly(2026, 11, day),
        Step = step, Target = EscalatedTo.Holder,
    };

    private static string Everything(IEnumerable<DomainEvent> facts)
    {
        var (trial, sites) = Told(facts);
        return JsonSerializer.Serialize(new { view = TrialView.Of(trial), board = NodeBoard.Of(trial, sites),
            each = sites.Select(s => NodeBoard.OfSite(trial, s)) });
    }

    private Dictionary<string, NodeStatus> Nodes(int? facts = null) => Board([.. _facts.All.Take(facts ?? _facts.All.Count)]);

    private (NodeState, int?, int?, int?) Counts(string node) => Nodes()[node] is var s ? (s.State, s.Sites, s.SitesStarted, s.SitesDone)
        : default;

    private static Dictionary<string, NodeStatus> Board(IReadOnlyList<DomainEvent> facts)
    {
        var (trial, sites) = Told(facts);
        return NodeBoard.Of(trial, sites).ToDictionary(s => s.Kind.Node.ToString());
    }

    private static (Trial Trial, IReadOnlyCollection<TrialSite> Sites) Told(IEnumerable<DomainEvent> facts)
    {
        var trial = default(Trial);
        var sites = new SortedDictionary<Guid, TrialSite>();
        foreach (var fact in facts)
        {
            var id = (Guid)fact.GetType().GetProperty("TrialId")!.GetValue(fact)!;
            trial ??= Trial.Of(id);
            TrialSite Site(Guid site) => sites.TryGetValue(site, out var known) ? known : sites[site] = TrialSite.Of(site, id);
            var at = fact.GetType().GetProperty("SiteId")?.GetValue(fact) is Guid siteId ? Site(siteId) : null;
            if (fact is ApplicationAccepted accepted)
            {
                foreach (var told in accepted.Sites) (Site(told.SiteId).Role, Site(told.SiteId).OrganisationId) =
                    (told.Role, told.OrganisationId);
            }
            Projection.Apply(fact, trial, at);
            trial.Take(fact.OccurredAt);
        }
        return (trial!, sites.Values);
    }
}
