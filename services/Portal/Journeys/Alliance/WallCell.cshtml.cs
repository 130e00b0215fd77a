using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>What is behind a cell of the wall: the node at each site, or once for the whole trial, with limit, holder and who was told.</summary>
[Authorize(Roles = $"{Roles.Coordinator},{Roles.AllianceOffice},{Roles.Intake}")]
public sealed class WallCellModel : JourneyPage
{
    public TrialHead Head { get; private set; } = null!;
    public string Title { get; private set; } = "";
    public Table Sites { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string node, Guid? after)
    {
        Head = await TrialHead.Load(Api, id, "overview");
        var whole = Head.Nodes.FirstOrDefault(one => one.Node == node) ?? throw RefusedException.NotFound(LayoutWords.NotFoundTitle);
        Title = AllianceWords.AtNode.With(whole.Node, whole.Title);
        var page = await Api.Read<Listed<Site>>(Paged.From($"tracking/trials/{id}/sites?take=100", after));
        var rows = page.Items.SelectMany(site => site.Nodes.Where(at => at.Node == node)
            .Select(at => Row(FormattableString.Invariant($"{site.Number} {site.Name}"), at))).ToList();
        Sites = new Table(new Text(Title, Title),
            [
                new(TrialWords.Site), new(TrialWords.State), new(TrialWords.Turn), new(TrialWords.Begun), new(TrialWords.Finished), new(TrialWords.Due), new(AllianceWords.Told),
            ],
            rows.Count > 0 || whole.Sites is not null ? rows : [Row(AllianceWords.WholeTrial, whole)])
        { Next = page.Next, Nothing = AllianceWords.NoSites };
        return Sites.Download(Request) ?? (IActionResult)Page();
    }

    private Cell[] Row(string where, TrialHead.SpineNode at) =>
    [
        where, TrialWords.NodeStates.Say(at.State), at is { State: "Running", Holder: { } holder } ? new Cell(HolderTag.Say(holder, null), IsChip: true) : "",
        at.StartedAt is { } started ? Dates.Day(started) : "", at.DoneAt is { } done ? Dates.Day(done) : "", at.State == "Running" ? WaitingTask.DueCell(at.Due, Today) : "",
        at.Escalated is { } told ? AllianceWords.Steps.Say(told.To) : "",
    ];

    private sealed record Site(int? Number, string? Name, IReadOnlyList<TrialHead.SpineNode> Nodes);
}
