using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>The trials, with what is planned, accepted and enrolled: where places may be offered.</summary>
[Authorize(Roles = Roles.Coordinator)]
public sealed class PlacesModel : JourneyPage
{
    public Table Trials { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after)
    {
        var page = await Api.Read<Listed<Trial>>(Paged.From($"tracking/trials?take=50", after));
        Trials = new Table(AllianceWords.Places,
            [
                new(ApplicationWords.Title), new(ApplicationWords.Number), new(ApplicationWords.State), new(AllianceWords.Planned, IsFigure: true), new(AllianceWords.Accepted, IsFigure: true),
                new(TrialWords.Enrolled, IsFigure: true),
            ],
            [.. page.Items.Select(trial => (Cell[])
            [
                new(trial.Title ?? TrialWords.Untitled, $"/alliance/trials/{trial.TrialId}/places"), trial.Number, new(TrialHead.Stage(trial.Stage), IsChip: true), trial.PlannedEnrolment,
                trial.PlacesAccepted, trial.Enrolled,
            ])])
        { Next = page.Next, Nothing = AllianceWords.NoPlaces };
        return Trials.Download(Request) ?? (IActionResult)Page();
    }

    private sealed record Trial(Guid TrialId, string? Number, string? Title, string Stage, int? PlannedEnrolment, int PlacesAccepted, int Enrolled);
}
