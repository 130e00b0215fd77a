using Trials.Messaging;
using Trials.Tracking.Cases;
using Trials.Web;

namespace Trials.Tracking.Nodes;

/// <summary>
/// One node of rules.md §9.5 in the reader's language. The holder says whose turn it is while it runs: sponsor, intake, lead-committee,
/// site-committee, site-office or alliance. A node at sites is counted over those the reader may see. What was raised about its limit is
/// shown while it runs: the highest step, in working days from the due day (MR-36). Its limit is shown while it runs, and whether it was kept
/// once it is done; the urgency of a node at sites is its worst site's.
/// </summary>
internal sealed record NodeView(
    Node Node, string Title, NodeState State, DateTimeOffset? StartedAt, DateTimeOffset? DoneAt, string? Holder, int? Sites,
        int? SitesStarted, int? SitesDone, Escalated? Escalated, Due? Due, Urgency Urgency, bool? IsLate)
{
    public static NodeView Of(NodeStatus s) => new(
        s.Kind.Node, Problems.InChinese ? s.Kind.Chinese : s.Kind.English, s.State, s.StartedAt, s.DoneAt,
        s.Holder is { } holder ? MessageCatalog.Kebab(holder.ToString()) : null, s.Sites, s.SitesStarted, s.SitesDone,
        s.Escalated, s.Due, s.Urgency, s.IsLate);
}
