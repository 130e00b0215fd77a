using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>One site before and after its start: every gate with what closes it, the places, the green light.</summary>
[Authorize(Roles = Roles.InstitutionOffice)]
public sealed class SiteModel : JourneyPage
{
    public SiteStart Start { get; private set; } = null!;
    public TrialHead Head { get; private set; } = null!;
    public Table Gates { get; private set; } = null!;

    /// <summary>What the site's committee asks for and on which conditions; absent at the site of the lead, which adopts nothing.</summary>
    public AdoptionRecord? Adoption { get; private set; }
    public string Here => $"/office/sites/{Start.SiteId}";
    public int Closed => Start.Gates.Count(gate => !gate.IsOpen);

    public async Task<IActionResult> OnGetAsync(Guid site)
    {
        Start = await Api.Read<SiteStart>($"allocation/sites/{site}");
        Head = await TrialHead.Load(Api, Start.TrialId, "sites");
        Adoption = await Api.Find<AdoptionRecord>($"ethics/adoptions/{site}");
        Gates = new Table(OfficeWords.Gates,
            [
                new(OfficeWords.Gate), new(OfficeWords.GateState), new(OfficeWords.GateText), new(OfficeWords.Turn), new(OfficeWords.DoneOn), new(OfficeWords.Evidence),
                new(OfficeWords.Change),
            ],
            [.. Start.Gates.Select(Row)])
        { Nothing = OfficeWords.NoGates };
        return Gates.Download(Request) ?? (IActionResult)Page();
    }

    // A track of this office leads to its deed; a finished one can be taken back.
    private Cell[] Row(SiteStart.SiteGate gate)
    {
        var done = Start.Finished(gate.Gate);
        var isOwn = OfficeWords.Proofs.ContainsKey(gate.Gate);
        return
        [
            new(OfficeWords.GateNames[gate.Gate], isOwn && done is null ? $"{Here}/tracks/{gate.Gate}" : null), new(gate.IsOpen ? OfficeWords.GateOpen : OfficeWords.GateClosed, IsChip: true),
            gate.Text, gate.WaitsFor is { } waits ? new Cell(HolderTag.Say(OfficeWords.Holders[waits], null), IsChip: true) : "", done is null ? "" : Dates.Day(done.DoneOn), done?.Evidence,
            isOwn && done is not null ? new Cell(OfficeWords.TakeBack, $"{Here}/tracks/{gate.Gate}/reopening") : "",
        ];
    }
}
