using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Start;

/// <summary>Ends the session here and at Directory.</summary>
[OpenWhileEnrolling]
public sealed class SignOutModel : JourneyPage
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        // Whether Directory heard or not, the cookie is gone, and the sign-in ends by itself.
        if (Me.SessionId is { } session) await Api.Delete($"directory/me/sessions/{session}");
        await PortalSession.End(HttpContext);
        return Done("/", StartWords.SignedOut, StartWords.SignedOutNext);
    }
}
