using System.Collections.Concurrent;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Nodes;

namespace Trials.Tracking.Wall;

/// <summary>
/// One node of one trial. A node at sites counts its sites and has one letter for each, in the order of the row's site numbers: <c>.</c> not at this
/// site, <c>w</c> waiting, <c>r</c> running, <c>a</c> amber, <c>x</c> red, <c>d</c> done; beyond 40 sites only the counts.
/// </summary>
internal sealed record WallCell(Node Node, NodeState State, Urgency Worst, int? Waiting, int? Running, int? Done, string? Squares);

/// <summary>One trial on the wall.</summary>
internal sealed record WallRow(
    Guid TrialId, string? Number, string? Title, string Stage, int Sites, IReadOnlyList<int?> SiteNumbers, int ActiveSites, int Enrolled, int? PlannedEnrolment,
    IReadOnlyList<WallCell> Cells);

/// <summary>What the wall says of a trial: for all its sites, and for each organisation of those that are its own.</summary>
internal sealed class WallTrial
{
    private const int MostSquares = 40;

    // Rows of one site have few different cells: every trial shares them.
    private static readonly ConcurrentDictionary<WallCell, WallCell> Shared = new();

    private readonly WallRow _none;
    private readonly Dictionary<Guid, WallRow> _own;

    private WallTrial(WallRow whole, WallRow none, Dictionary<Guid, WallRow> own) => (Whole, _none, _own) = (whole, none, own);

    public WallRow Whole { get; }

    public WallRow For(Guid organisation) => _own.GetValueOrDefault(organisation) ?? _none;

    public static WallTrial Of(Trial trial, IEnumerable<TrialSite> all, Story story, DateOnly today)
    {
        var limits = NodeLimits.Limits(story);
        var sites = all.OrderBy(s => s.Number).ThenBy(s => s.Id)
            .Select(site => (Site: site, Nodes: NodeLimits.OfSite(trial, site, story, limits, today))).ToArray();
        return new WallTrial(Row(sites), Row([]), sites.Where(s => s.Site.OrganisationId is not null).GroupBy(s => s.Site.OrganisationId!.Value)
            .ToDictionary(own => own.Key, own => Row([.. own])));

        WallRow Row((TrialSite Site, IReadOnlyList<NodeStatus> Nodes)[] shown)
        {
            var board = NodeLimits.Of(trial, [.. shown.Select(s => s.Site)], [.. shown.Select(s => s.Nodes)], story, limits, today);
            var squares = shown.Select(s => s.Nodes.ToDictionary(n => n.Kind.Node)).ToList();
            var cells = board.Select(s => Cell(s, squares));
            if (shown.Length <= 1) cells = cells.Select(cell => Shared.GetOrAdd(cell, cell));
            return new WallRow(trial.Id, trial.About?.Value.Number, trial.Title, trial.State, shown.Length, [.. shown.Select(s => s.Site.Number)],
                trial.ActiveSites, trial.Enrolled, trial.Facts?.Value.PlannedEnrolment, [.. cells]);
        }
    }

    private static WallCell Cell(NodeStatus status, List<Dictionary<Node, NodeStatus>> sites)
    {
        if (!status.Kind.IsAtSites) return new WallCell(status.Kind.Node, status.State, status.Urgency, null, null, null, null);
        var letters = string.Concat(sites.Select(nodes => nodes.TryGetValue(status.Kind.Node, out var at) ? Letter(at) : '.'));
        return new WallCell(status.Kind.Node, status.State, status.Urgency, letters.Count(c => c is 'w'), letters.Count(c => c is 'r' or 'a' or 'x'),
            letters.Count(c => c is 'd'), letters.Length <= MostSquares ? letters : null);
    }

    private static char Letter(NodeStatus at) => at switch
    {
        { State: NodeState.Done } => 'd',
        { State: NodeState.Waiting } => 'w',
        { Urgency: Urgency.Red } => 'x',
        { Urgency: Urgency.Amber } => 'a',
        _ => 'r',
    };
}
