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

/// <summary>What the wall says of a trial, for all its sites; a reader who may see some of them gets those.</summary>
internal sealed class WallTrial
{
    private const int MostSquares = 40;

    private readonly TrialSite[] _sites;
    private readonly IReadOnlyList<NodeStatus>[] _each;
    private readonly Trial _trial;
    private readonly Story _story;
    private readonly DateOnly _today;

    private WallTrial(Trial trial, IEnumerable<TrialSite> sites, Story story, DateOnly today)
    {
        (_trial, _story, _today) = (trial, story, today);
        _sites = [.. sites.OrderBy(s => s.Number).ThenBy(s => s.Id)];
        var limits = NodeLimits.Limits(story);
        _each = [.. _sites.Select(s => NodeLimits.OfSite(trial, s, story, limits, today))];
        Whole = Row([.. Enumerable.Range(0, _sites.Length)]);
    }

    public static WallTrial Of(Trial trial, IEnumerable<TrialSite> sites, Story story, DateOnly today) => new(trial, sites, story, today);

    public WallRow Whole { get; }

    public WallRow For(Guid organisation) => Row([.. Enumerable.Range(0, _sites.Length).Where(i => _sites[i].OrganisationId == organisation)]);

    private WallRow Row(int[] shown)
    {
        var each = shown.Select(i => _each[i]).ToList();
        var board = NodeLimits.Of(_trial, [.. shown.Select(i => _sites[i])], each, _story, NodeLimits.Limits(_story), _today);
        var squares = each.Select(nodes => nodes.ToDictionary(s => s.Kind.Node)).ToList();
        return new WallRow(_trial.Id, _trial.About?.Value.Number, _trial.Facts?.Value.Title ?? _trial.About?.Value.Title, _trial.State, shown.Length, [.. shown.Select(i => _sites[i].Number)],
            _trial.ActiveSites, _trial.Enrolled, _trial.Facts?.Value.PlannedEnrolment, [.. board.Select(s => Cell(s, squares))]);
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
