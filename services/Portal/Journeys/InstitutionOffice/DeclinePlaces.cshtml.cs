using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>Gives the offered places back, with the reason.</summary>
public sealed class DeclinePlacesModel : OfficeDeed
{
    [BindProperty]
    public string? Reason { get; set; }

    public override Deed Deed => new(OfficeDeedWords.Decline, OfficeDeedWords.DeclineMeans, OfficeDeedWords.AcceptTells, null, Back, OfficeWords.ToSite);

    public override IEnumerable<Answered> Answers => [new(OfficeDeedWords.Reason, Reason)];

    protected override Task Check()
    {
        Need(nameof(Reason), Reason, OfficeDeedWords.ReasonMissing);
        return Task.CompletedTask;
    }

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"allocation/sites/{Site}/places/decline", new { reason = Reason });
        return answer.IsDone ? Done(Back, OfficeDeedWords.Declined, OfficeDeedWords.DeclinedNext) : Refuse(answer.Refusal);
    }
}
