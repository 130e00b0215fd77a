using Trials.Contracts;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;

namespace Trials.Tracking.Nodes;

/// <summary>One node as it stands; at sites with how many sites have started and finished it.</summary>
internal sealed record NodeStatus(
    NodeKind Kind, NodeState State, DateTimeOffset? StartedAt, DateTimeOffset? DoneAt, Holder? Holder, int? Sites = null,
        int? SitesStarted = null, int? SitesDone = null, Escalated? Escalated = null, Due? Due = null, Urgency Urgency = Urgency.None, bool? IsLate = null);

/// <summary>
/// Works the nodes out from the facts held: a node starts when a fact says so, else when the nodes before it are done; it is done when it
/// ended after it last started. Nothing here is stored, so a fact that comes late changes what is read and nothing has to be repaired.
/// </summary>
internal static class NodeBoard
{
    /// <summary>All nodes of a trial; nodes at sites are counted over the sites given, which are those the reader may see.</summary>
    public static IReadOnlyList<NodeStatus> Of(Trial trial, IReadOnlyCollection<TrialSite> sites) =>
        Of(trial, sites, [.. sites.Select(site => OfSite(trial, site))]);

    /// <summary>The same where the sites' own nodes are worked out already.</summary>
    public static IReadOnlyList<NodeStatus> Of(Trial trial, IReadOnlyCollection<TrialSite> sites, IReadOnlyList<IReadOnlyList<NodeStatus>> each)
    {
        var perSite = each.SelectMany(site => site).ToLookup(status => status.Kind.Node);
        return [.. NodeCatalogue.All.Where(kind => IsNeeded(kind, trial)).Select(kind => kind switch
        {
            { IsAtSites: true } => Sum(kind, [.. perSite[kind.Node]]),
            { Node: Node.N11 } => AllEthics(kind, trial, sites, [.. perSite[Node.N09]], [.. perSite[Node.N10]]),
            { Node: Node.N24 } => Last(kind, trial),
            { Node: Node.N26 } => Closed(kind, trial, sites),
            _ => OfTrial(kind, trial),
        })];
    }

    /// <summary>
    /// The nodes of one site. The lead site has no adoption, and its project approval is N04. Of a site that is out only what is done stays; one
    /// that had opened still closes (MR-50).
    /// </summary>
    public static IReadOnlyList<NodeStatus> OfSite(Trial trial, TrialSite site)
    {
        var isLead = site.Role is SiteRole.Lead;
        return [.. NodeCatalogue.All
            .Where(kind => kind.IsAtSites && !(isLead ? kind.Node is Node.N08 or Node.N09 or Node.N10 : kind.Node is Node.N04))
            .Where(kind => kind.Node is not Node.N10 || site.Progress.Of(Node.N10).StartedAt is not null)
            .Select(kind => Status(kind, site.Progress.Of(kind.Node is Node.N04 ? Node.N08 : kind.Node), StartAfter(kind, trial, site),
                HolderAt(kind, site)))
            .Where(status => !site.IsOut || status.State is NodeState.Done || (status.Kind.Node is Node.N25 && site.Active is not null))];
    }

    private static NodeStatus OfTrial(NodeKind kind, Trial trial)
    {
        var step = trial.Progress.Of(kind.Node);
        // A committee that decides without a meeting closes no vote: its opinion ends the review.
        if (kind.Node is Node.N05 && !IsDone(step) && trial.Progress.DoneAt(Node.N06) is { } told) step = step with { DoneAt = told };
        return Status(kind, step, StartAfter(kind, trial, null), HolderOf(kind, trial));
    }

    private static bool IsNeeded(NodeKind kind, Trial trial) => kind.Node is not Node.N14 || trial.NeedsHumanGeneticResources is not false;

    private static Holder HolderOf(NodeKind kind, Trial trial) => kind.Node switch
    {
        Node.N02 when trial.Application?.Value is ApplicationState.Returned => Holder.Sponsor,
        Node.N05 when trial.QuestionsRaised > trial.QuestionsAnswered => Holder.Sponsor,
        _ => kind.Holder,
    };

    private static Holder HolderAt(NodeKind kind, TrialSite site) =>
        kind.Node is Node.N17 && site.Progress.Of(Node.N17).StartedAt is not null ? Holder.SiteOffice : kind.Holder;

    private static bool IsDone(Step step) => step.DoneAt is { } done && !(step.StartedAt > done);

    private static NodeStatus Status(NodeKind kind, Step step, DateTimeOffset? startAfter, Holder holder)
    {
        var start = step.StartedAt ?? startAfter;
        if (IsDone(step)) return new NodeStatus(kind, NodeState.Done, start < step.DoneAt ? start : step.DoneAt, step.DoneAt, null);
        return start is null ? new NodeStatus(kind, NodeState.Waiting, null, null, null)
            : new NodeStatus(kind, NodeState.Running, start, null, holder, Escalated: step.Escalated);
    }

    // When the last of the nodes before it was done; null while one is not, or when none is named.
    private static DateTimeOffset? StartAfter(NodeKind kind, Trial trial, TrialSite? site)
    {
        DateTimeOffset? last = null;
        foreach (var before in kind.After)
        {
            var node = before is Node.N09 && site?.Role is SiteRole.Lead ? Node.N07 : before;
            var done = NodeCatalogue.Of(node).IsAtSites ? site?.Progress.DoneAt(node) : trial.Progress.DoneAt(node);
            if (done is null) return null;
            if (last is null || done > last) last = done;
        }
        return last;
    }

    private static NodeStatus Sum(NodeKind kind, NodeStatus[] sites)
    {
        var started = sites.Count(s => s.State is not NodeState.Waiting);
        var done = sites.Count(s => s.State is NodeState.Done);
        var state = done == sites.Length && done > 0 ? NodeState.Done : started > 0 ? NodeState.Running : NodeState.Waiting;
        return new NodeStatus(kind, state, sites.Min(s => s.StartedAt), state is NodeState.Done ? sites.Max(s => s.DoneAt) : null,
            state is NodeState.Running ? sites.FirstOrDefault(s => s.State is NodeState.Running)?.Holder ?? kind.Holder : null,
                sites.Length, started, done, sites.Select(s => s.Escalated).OfType<Escalated>().MaxBy(e => e.Step),
                Urgency: sites.Length == 0 ? Urgency.None : sites.Max(s => s.Urgency));
    }

    // Every participating site has decided: its simplified procedure is done and no full board of it still sits.
    private static NodeStatus AllEthics(NodeKind kind, Trial trial, IReadOnlyCollection<TrialSite> sites, NodeStatus[] adoptions,
        NodeStatus[] boards)
    {
        var isKnown = trial.Application?.Value is ApplicationState.Accepted or ApplicationState.Withdrawn && sites.Count > 0;
        var isDone = isKnown && adoptions.Concat(boards).All(s => s.State is NodeState.Done);
        var last = isDone ? adoptions.Concat(boards).Max(s => s.DoneAt) ?? trial.Progress.DoneAt(Node.N07) : null;
        return Status(kind, new Step(null, last), StartAfter(kind, trial, null), kind.Holder);
    }

    // The completion report follows when the last site that ran the trial has closed (MR-50).
    private static NodeStatus Closed(NodeKind kind, Trial trial, IReadOnlyCollection<TrialSite> sites)
    {
        var ran = sites.Where(s => s.Adoption?.Value.IsEffective is true || s.Active is not null).ToList();
        var closed = ran.Count > 0 && ran.TrueForAll(s => s.Progress.DoneAt(Node.N25) is not null) ? ran.Max(s => s.Progress.DoneAt(Node.N25)) : null;
        return Status(kind, trial.Progress.Of(Node.N26), closed, kind.Holder);
    }

    private static NodeStatus Last(NodeKind kind, Trial trial)
    {
        var isFull = trial.Facts?.Value.PlannedEnrolment is { } planned && trial.Enrolled >= planned;
        return Status(kind, new Step(null, isFull ? trial.LastEnrolledAt : null), StartAfter(kind, trial, null), kind.Holder);
    }
}
