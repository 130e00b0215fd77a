using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>What is amber or red on the wall as a list, the red first; a line opens the list of sites behind it.</summary>
[Authorize(Roles = $"{Roles.Coordinator},{Roles.AllianceOffice}")]
public sealed class EscalationsModel : JourneyPage
{
    public Table Limits { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after)
    {
        var wall = await Api.Read<Wall>(Paged.From($"tracking/wall?take=200", after));
        var titles = wall.Columns.ToDictionary(column => column.Node, column => column.Title);
        Limits = new Table(AllianceWords.Escalations,
            [
                new(AllianceWords.Node), new(AllianceWords.Trial), new(ApplicationWords.Title), new(AllianceWords.Urgency),
            ],
            [.. wall.Items.SelectMany(row => row.Cells.Where(cell => cell.Trouble is not null).Select(cell => (row, cell))).OrderBy(at => at.cell.Worst != "Red")
                .Select(at => (Cell[])
                [
                    new($"{at.cell.Node} {titles[at.cell.Node]}", $"/alliance/wall/{at.row.TrialId}/{at.cell.Node}"), at.row.Number, at.row.Title,
                    new(at.cell.Trouble!, Warning: at.cell.Worst == "Red" ? Warning.Past : Warning.Near),
                ])])
        { Next = wall.Next, Nothing = AllianceWords.NoEscalations };
        return Limits.Download(Request) ?? (IActionResult)Page();
    }
}
