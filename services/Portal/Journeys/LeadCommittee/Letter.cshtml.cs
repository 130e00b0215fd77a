using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>
/// The letter as it was issued: one page that prints as it stands. Its style is fixed with it, so the service says by a hash which style a browser
/// may use, and nothing else.
/// </summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class LetterModel : JourneyPage
{
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var response = await Api.Download($"ethics/opinions/{id}/letter");
        HttpContext.Response.RegisterForDispose(response);
        if (response.Headers.TryGetValues("Content-Security-Policy", out var policy)) Response.Headers.ContentSecurityPolicy = policy.ToArray();
        return File(await response.Content.ReadAsStreamAsync(Ct), "text/html; charset=utf-8");
    }
}
