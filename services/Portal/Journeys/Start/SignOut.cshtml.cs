using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Start;

/// <summary>Ends the session here and at Directory.</summary>
public sealed class SignOutModel : JourneyPage
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromServices] DirectoryTokens tokens)
    {
        await tokens.End(await PortalSession.RefreshToken(HttpContext), Ct);
        await PortalSession.End(HttpContext);
        return Done("/", StartWords.SignedOut, StartWords.SignedOutNext);
    }
}
