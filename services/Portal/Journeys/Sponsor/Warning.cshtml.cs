using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>Confirms that a warning has reached the sponsor; unconfirmed ones let nothing lapse.</summary>
public sealed class WarningModel : SponsorDeed
{
    private LapseWarning _warning = null!;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public override bool HasNoFields => true;

    public override Deed Deed => new(
        FilingWords.Confirm, FilingWords.ConfirmMeans, DeedWords.SubmitTells, FilingWords.ConfirmUndo.Filled(Dates.Day(_warning.LapsesOn)), Back, SponsorWords.ToApplication);

    public override IEnumerable<Answered> Answers => [new(FilingWords.WarnedOn, Dates.Day(_warning.At)), new(FilingWords.LapsesOn, Dates.Day(_warning.LapsesOn))];

    protected override async Task Load()
    {
        await base.Load();
        _warning = Application.Warnings.FirstOrDefault(warning => warning.Number == Number) ?? throw RefusedException.NotFound();
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"registration/applications/{Id}/warnings/{Number}/receipt");
        return answer.IsDone ? Done(Back, FilingWords.Confirmed, FilingWords.ConfirmedNext) : Refuse(answer.Refusal);
    }
}
