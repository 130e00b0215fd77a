using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.InstitutionOffice;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>What the sponsor does once for every site beside the ethics review; what is open leads to its deed.</summary>
[Authorize(Roles = Roles.Sponsor)]
public sealed class StartUpModel : JourneyPage
{
    public Guid Id { get; private set; }
    public TrialStart Start { get; private set; } = null!;
    public Table Tracks { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        Id = id;
        Start = await TrialStart.Read(Api, id);
        Tracks = new Table(StartUpWords.Title,
            [new(OfficeWords.Gate), new(OfficeWords.GateState), new(OfficeWords.DoneOn), new(OfficeWords.Evidence)],
            [.. Start.Own.Select(track => Row(track, Start.Finished(track)))])
        { Nothing = StartUpWords.Nothing };
        return Tracks.Download(Request) ?? (IActionResult)Page();
    }

    private Cell[] Row(string track, SiteStart.FinishedTrack? done) =>
    [
        new(OfficeWords.GateNames[track], done is null ? $"/sponsor/applications/{Id}/tracks/{track}" : null), new(done is null ? OfficeWords.GateClosed : OfficeWords.GateOpen, IsChip: true),
        done is null ? "" : Dates.Day(done.DoneOn), done?.Evidence,
    ];
}
