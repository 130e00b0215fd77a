using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Account;

/// <summary>The first sign-in: an invitation becomes a password. The invitation stays good until the password is accepted.</summary>
[AllowAnonymous]
public sealed class InvitationModel : JourneyPage
{
    [BindProperty]
    public string? Invitation { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? PasswordAgain { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync([FromServices] DirectoryTokens tokens)
    {
        Need(nameof(Invitation), Invitation, AccountWords.InvitationMissing);
        Need(nameof(Password), Password, AccountWords.PasswordMissing);
        Need(nameof(PasswordAgain), Password == PasswordAgain, AccountWords.NotTheSame);
        if (!ModelState.IsValid) return Page();
        var issued = await tokens.ByInvitation(Invitation!.Trim(), Ct);
        if (!issued.IsDone) return Refuse(issued.Refusal);
        var set = await Api.Put($"directory/me/password", new { password = Password }, token: issued.Value!.AccessToken);
        if (!set.IsDone) return Refuse(set.Refusal);
        if (await SigningIn.Begin(HttpContext, Api, issued.Value) is { } refusal) return Refuse(refusal);
        return Done(issued.Value.OnlyEnrols ? EnrolFirst.Page : "/home", AccountWords.Welcome, issued.Value.OnlyEnrols ? null : AccountWords.WelcomeNext);
    }
}
