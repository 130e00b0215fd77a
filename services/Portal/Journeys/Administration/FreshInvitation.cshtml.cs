using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Administration;

/// <summary>Gives a colleague without a password a fresh invitation, shown once.</summary>
public sealed class FreshInvitationModel : ColleagueDeed
{
    public override Deed Deed => new(AdministrationWords.FreshInvitation, AdministrationWords.FreshMeans, null, AdministrationWords.InviteUndo, Back, AdministrationWords.ToPeople);

    public override bool HasNoFields => true;

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Post<InviteModel.Recorded>($"directory/people/{Id}/invitation");
        return answer.IsDone
            ? Done(Back, AdministrationWords.Invited.Filled(answer.Value!.Username, answer.Value.Invitation), AdministrationWords.InvitedNext)
            : Refuse(answer.Refusal);
    }
}
