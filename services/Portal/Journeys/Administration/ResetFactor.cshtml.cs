using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Administration;

/// <summary>For a lost phone: removes a colleague's second factors, signed.</summary>
[Authorize(Roles = Roles.OrganisationAdmin)]
public sealed class ResetFactorModel : ColleagueDeed
{
    public override Deed Deed =>
        new(AdministrationWords.ResetFactor, AdministrationWords.ResetFactorMeans, AdministrationWords.ResetTells, AdministrationWords.ResetUndo, Back, AdministrationWords.ToPeople) { IsSigned = true };

    public override bool HasNoFields => true;

    protected override async Task<IActionResult> Do()
    {
        var answer = await Api.Delete($"directory/people/{Id}/second-factor", token: Token);
        return answer.IsDone ? Done(Back, AdministrationWords.Reset) : Refuse(answer.Refusal);
    }
}
