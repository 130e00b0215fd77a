using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.Reviewer;

/// <summary>A document of a case, as it was filed; whoever has not declared their interests is sent to do so.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class DocumentModel : JourneyPage
{
    public async Task<IActionResult> OnGetAsync(string kind, Guid id, Guid documentId)
    {
        if (kind is not (Cases.Reviews or Cases.Adoptions or Cases.Confirmations)) throw Cases.NotHere();
        try
        {
            return await Pass($"ethics/{kind}/{id}/documents/{documentId}/content");
        }
        catch (Calls.RefusedException refused) when (refused.Refusal.Code == "ethics.declare_first")
        {
            return Redirect($"/cases/{kind}/{id}/declaration");
        }
    }
}
