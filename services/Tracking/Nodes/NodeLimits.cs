using Trials.Tracking.Board;
using Trials.Tracking.Cases;

namespace Trials.Tracking.Nodes;

/// <summary>
/// The board with its limits: by when each node is to be done as its case's limit says, amber and red while it runs, and whether it was done in
/// time once it is done. The colour of a node at sites is its worst site's.
/// </summary>
internal static class NodeLimits
{
    public static IReadOnlyList<NodeStatus> Of(Trial trial, IReadOnlyCollection<TrialSite> sites, Story story, DateOnly today)
    {
        var limits = Limits(story);
        return Of(trial, sites, [.. sites.Select(site => OfSite(trial, site, story, limits, today))], story, limits, today);
    }

    public static IReadOnlyList<NodeStatus> Of(Trial trial, IReadOnlyCollection<TrialSite> sites, IReadOnlyList<IReadOnlyList<NodeStatus>> each, Story story,
        IReadOnlyDictionary<(Node, Guid?), Limit> limits, DateOnly today) =>
        [.. NodeBoard.Of(trial, sites, each).Select(s => s.Kind.IsAtSites ? s : Limited(s, limits.GetValueOrDefault((s.Kind.Node, null)), story, today))];

    public static IReadOnlyList<NodeStatus> OfSite(Trial trial, TrialSite site, Story story, IReadOnlyDictionary<(Node, Guid?), Limit> limits, DateOnly today) =>
        [.. NodeBoard.OfSite(trial, site).Select(s => Limited(s, limits.GetValueOrDefault((s.Kind.Node, site.Id)), story, today))];

    /// <summary>The newest limit of each node, at each site or for the whole trial.</summary>
    public static IReadOnlyDictionary<(Node, Guid?), Limit> Limits(Story story)
    {
        var limits = new Dictionary<(Node, Guid?), Limit>();
        foreach (var one in story.Cases)
        {
            foreach (var turn in one.Turns)
            {
                if (turn is { Node: { } node, Limit: { } limit }) limits[(node, one.Key.SiteId)] = limit;
            }
        }
        // GOAL-02: all ethics within so many working days from the acceptance.
        if (story.Accepted is { } accepted) limits[(Node.N11, null)] = new Limit(Clock.Working, accepted.AcceptedOn, story.Rules.Clocks.EthicsTotalWorkingDays);
        return limits;
    }

    private static NodeStatus Limited(NodeStatus status, Limit? limit, Story story, DateOnly today)
    {
        if (limit is null || status.State is NodeState.Waiting) return status;
        // What is over keeps the day it was due by the calendar of that time; only what is open is counted anew (CAL-10).
        if (status.DoneAt is { } done) return status with { IsLate = story.Day(done) > limit.DueOn(story.Calendars.At(done), story.Day(done)).On };
        var due = Due.Of(limit, story.Rules, story.Calendar, today)!;
        return status with { Due = due, Urgency = due.Urgency };
    }
}
