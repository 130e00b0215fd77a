using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>A trial's nodes over time, as a picture and as a table: how long each ran, who had it for how many days, and its limit.</summary>
public sealed class NodesModel : JourneyPage
{
    // With more, a site's line could not be told from the next one's.
    private const int MostSites = 20;

    public TrialHead Head { get; private set; } = null!;
    public NodeChart? Chart { get; private set; }
    public Table Nodes { get; private set; } = null!;
    public IReadOnlyList<string> Holders { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Head = await TrialHead.Load(Api, id, "nodes");
        var ledger = await Api.Read<Ledger>($"tracking/trials/{id}/waiting");
        var sites = await Api.Read<Listed<NodeChart.Site>>($"tracking/trials/{id}/sites?take={MostSites}");
        var spans = ledger.Cases.SelectMany(one => one.Days.Where(span => span.Node is not null).Select(span => new NodeChart.Span(span.Node!, span.Holder, one.SiteId, span.From, span.To)))
            .OrderBy(span => span.From).ToLookup(span => span.Node);
        Holders = [.. spans.SelectMany(group => group).Select(span => span.Holder).Distinct().Order(StringComparer.Ordinal)];
        Chart = NodeChart.Of(Head.Nodes, sites.Next is null ? sites.Items : [], spans, Today);
        Nodes = new Table(AllianceWords.Chart,
            [
                new(TrialWords.Node), new(TrialWords.State), new(TrialWords.Begun), new(TrialWords.Finished), new(TrialWords.Due), new(AllianceWords.Holders),
            ],
            [.. Head.Nodes.Select(node => (Cell[])
            [
                $"{node.Node} {node.Title}", node.StateSaid, node.StartedAt is { } started ? Dates.Day(started) : "",
                node.DoneAt is { } done ? Dates.Day(done) : "", node.State == "Running" ? WaitingTask.DueCell(node.Due, Today) : "", Split(spans[node.Node]),
            ])])
        { Nothing = TrialWords.NoNodes };
        return Nodes.Download(Request) ?? (IActionResult)Page();
    }

    private static string Split(IEnumerable<NodeChart.Span> spans) => string.Join(" · ", spans.GroupBy(span => span.Holder).Select(group => AllianceWords.HolderDays.With(
        HolderTag.Names.Say(group.Key), group.Sum(span => span.To.DayNumber - span.From.DayNumber + 1))));

    private sealed record Ledger(IReadOnlyList<Case> Cases);

    private sealed record Case(Guid? SiteId, IReadOnlyList<Part> Days);

    private sealed record Part(string Holder, string? Node, DateOnly From, DateOnly To);
}
