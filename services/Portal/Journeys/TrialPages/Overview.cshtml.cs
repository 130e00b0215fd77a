using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.TrialPages;

/// <summary>Where a trial stands, node by node, and whose turn it is.</summary>
public sealed class OverviewModel : JourneyPage
{
    public TrialHead Head { get; private set; } = null!;
    public Table Nodes { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Head = await TrialHead.Load(Api, id, "overview");
        Nodes = new Table(TrialWords.Spine,
            [
                new(TrialWords.Node), new(TrialWords.State), new(TrialWords.Turn), new(TrialWords.Begun), new(TrialWords.Finished), new(TrialWords.Due),
                new(TrialWords.SitesDone, IsFigure: true),
            ],
            [.. Head.Nodes.Select(Row)])
        { Nothing = TrialWords.NoNodes };
        return Nodes.Download(Request) ?? (IActionResult)Page();
    }

    private Cell[] Row(TrialHead.SpineNode node) =>
    [
        $"{node.Node} {node.Title}", node.StateSaid, node is { State: "Running", Holder: { } holder } ? new Cell(HolderTag.Say(holder, null), IsChip: true) : "",
        node.StartedAt is { } started ? Dates.Day(started) : "", node.DoneAt is { } done ? Dates.Day(done) : "",
        node.Due is { } due && node.State == "Running" ? WaitingTask.DueCell(due, Today) : "", node.Sites is > 0 and var sites ? TrialWords.Of.With(node.SitesDone ?? 0, sites) : "",
    ];
}
