using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.InstitutionOffice;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Records that a track of the whole trial is done, with the day and what proves it (SEED-14).</summary>
[Authorize(Roles = Roles.Sponsor)]
public sealed class TrackModel : DeedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Track { get; set; } = "";

    [BindProperty]
    public DateOnly? DoneOn { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    public TrialStart Start { get; private set; } = null!;

    public override Deed Deed => new(StartUpWords.Finish.Filled(OfficeWords.GateNames[Track]), StartUpWords.FinishMeans, StartUpWords.FinishTells, null, Back, StartUpWords.ToTitle)
    {
        Button = OfficeDeedWords.FinishButton,
    };

    public override IEnumerable<Answered> Answers => [new(OfficeWords.DoneOn, DoneOn is { } day ? Dates.Day(day) : null), new(OfficeWords.Evidence, Evidence)];

    private string Back => $"/sponsor/applications/{Id}/start-up";

    protected override async Task Load()
    {
        if (!StartUpWords.Proofs.ContainsKey(Track)) throw RefusedException.NotFound();
        Start = await TrialStart.Read(Api, Id);
    }

    protected override void Prefill() => DoneOn = Today;

    protected override Task Check()
    {
        Need(nameof(DoneOn), DoneOn is not null, OfficeDeedWords.DoneOnMissing);
        Need(nameof(Evidence), Evidence, OfficeDeedWords.EvidenceMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Put($"allocation/trials/{Id}/tracks/{Track}", new { doneOn = DoneOn, evidence = Evidence });
        return answer.IsDone ? Done(Back, StartUpWords.Finished.Filled(OfficeWords.GateNames[Track]), StartUpWords.FinishedNext) : Refuse(answer.Refusal);
    }
}
