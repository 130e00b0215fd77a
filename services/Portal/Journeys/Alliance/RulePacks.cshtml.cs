using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>Which rule packs there are, which is in force, what was activated and what waits for a second person.</summary>
[Authorize(Roles = $"{Roles.Coordinator},{Roles.AllianceOffice}")]
public sealed class RulePacksModel : JourneyPage
{
    public RulePackList List { get; private set; } = null!;

    public Table Packs { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        List = await Api.Read<RulePackList>($"registration/rule-packs");
        var inForce = List.Packs.Single(pack => pack.IsInForce).Reference;
        Packs = new Table(RulePackWords.Packs,
            [new(RulePackWords.Title), new(RulePackWords.Reference), new(RulePackWords.Since), new(RulePackWords.State)],
            [.. List.Packs.Select(pack => (Cell[])
            [
                new(pack.Title.Said, $"/alliance/rule-packs/difference?from={Uri.EscapeDataString(inForce)}&to={Uri.EscapeDataString(pack.Reference)}"),
                pack.Reference, Dates.Day(pack.EffectiveFrom), new(RulePackWords.StateOf(pack.IsInForce, pack.IsProposed), IsChip: true),
            ])])
        { Nothing = RulePackWords.NoPacks };
        return Packs.Download(Request) ?? (IActionResult)Page();
    }
}
