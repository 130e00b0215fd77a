using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>Records that a set-up track is done, with the day and what proves it.</summary>
public sealed class FinishModel : TrackDeed
{
    [BindProperty]
    public DateOnly? DoneOn { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    public string Proof => OfficeWords.Proofs[Track];

    public override Deed Deed => new(Titled(OfficeDeedWords.Finish), OfficeDeedWords.FinishMeans, OfficeDeedWords.FinishTells, null, Back, OfficeWords.ToSite) { Button = OfficeDeedWords.FinishButton };

    public override IEnumerable<Answered> Answers => [new(OfficeWords.DoneOn, DoneOn is { } day ? Dates.Day(day) : null), new(OfficeWords.Evidence, Evidence)];

    protected override void Prefill() => DoneOn = Today;

    protected override Task Check()
    {
        Need(nameof(DoneOn), DoneOn is not null, OfficeDeedWords.DoneOnMissing);
        Need(nameof(Evidence), Evidence, OfficeDeedWords.EvidenceMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Put($"allocation/sites/{Site}/tracks/{Track}", new { doneOn = DoneOn, evidence = Evidence });
        return answer.IsDone ? Done(Back, Titled(OfficeDeedWords.Finished), OfficeDeedWords.FinishedNext) : Refuse(answer.Refusal);
    }
}
