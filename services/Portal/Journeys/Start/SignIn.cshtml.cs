using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Start;

/// <summary>Signs in at Directory and goes back to the page that was asked for.</summary>
[AllowAnonymous]
public sealed class SignInModel : JourneyPage
{
    [BindProperty]
    public string? Username { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The second factor's, where the person has one.</summary>
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromServices] DirectoryTokens tokens)
    {
        Need(nameof(Username), Username, StartWords.UsernameMissing);
        Need(nameof(Password), Password, StartWords.PasswordMissing);
        if (!ModelState.IsValid) return Page();
        var issued = await tokens.ByPassword(Username!.Trim(), Password!, Code, Ct);
        if (!issued.IsDone) return Refuse(issued.Refusal);
        var me = await Api.Try<Known>($"directory/me", issued.Value!.AccessToken);
        if (!me.IsDone) return Refuse(me.Refusal);
        await PortalSession.Begin(HttpContext, issued.Value, me.Value!.Name ?? Username, me.Value.OrganisationName ?? "");
        return Redirect(LocalAddress.Or(Return, "/home"));
    }

    private sealed record Known(string? Name, string? OrganisationName);
}
