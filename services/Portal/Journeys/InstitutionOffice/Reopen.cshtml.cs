using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>Takes a finished track back, with the reason.</summary>
public sealed class ReopenModel : TrackDeed
{
    [BindProperty]
    public string? Reason { get; set; }

    public override Deed Deed => new(Titled(OfficeDeedWords.Reopen), OfficeDeedWords.ReopenMeans, OfficeDeedWords.ReopenTells, null, Back, OfficeWords.ToSite) { Button = OfficeDeedWords.ReopenButton };

    public override IEnumerable<Answered> Answers => [new(OfficeDeedWords.Reason, Reason)];

    protected override Task Check()
    {
        Need(nameof(Reason), Reason, OfficeDeedWords.ReasonMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"allocation/sites/{Site}/tracks/{Track}/reopening", new { reason = Reason });
        return answer.IsDone ? Done(Back, Titled(OfficeDeedWords.Reopened), OfficeDeedWords.ReopenedNext) : Refuse(answer.Refusal);
    }
}
