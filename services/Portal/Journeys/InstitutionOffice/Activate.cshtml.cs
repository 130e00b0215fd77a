using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>Gives the green light with a signature.</summary>
public sealed class ActivateModel : OfficeDeed
{
    public override Deed Deed => new(OfficeDeedWords.Activate, OfficeDeedWords.ActivateMeans, OfficeDeedWords.ActivateTells, OfficeDeedWords.ActivateUndo, Back, OfficeWords.ToSite) { IsSigned = true };

    public override bool HasNoFields => true;

    public override IEnumerable<Answered> Answers => [new(OfficeDeedWords.Participants, FormattableString.Invariant($"{Start.Places.Accepted}"))];

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post($"allocation/sites/{Site}/activation", token: Token);
        return answer.IsDone ? Done(Back, OfficeDeedWords.Activated, OfficeDeedWords.ActivatedNext) : Refuse(answer.Refusal);
    }
}
