using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Administration;

/// <summary>For a forgotten password: removes it, signed.</summary>
[Authorize(Roles = Roles.OrganisationAdmin)]
public sealed class ResetPasswordModel : ColleagueDeed
{
    public override Deed Deed =>
        new(AdministrationWords.ResetPassword, AdministrationWords.ResetPasswordMeans, AdministrationWords.ResetTells, AdministrationWords.ResetUndo, Back, AdministrationWords.ToPeople) { IsSigned = true };

    public override bool HasNoFields => true;

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Delete($"directory/people/{Id}/password", token: Token);
        return answer.IsDone ? Done(Back, AdministrationWords.Reset) : Refuse(answer.Refusal);
    }
}
