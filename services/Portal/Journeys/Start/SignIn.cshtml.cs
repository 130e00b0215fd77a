using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Account;
using Trials.Portal.Language;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Start;

/// <summary>Signs in at Directory and goes back to the page that was asked for; by way of the second factor where there is one.</summary>
[AllowAnonymous]
public sealed class SignInModel : JourneyPage
{
    [BindProperty]
    public string? Username { get; set; }

    [BindProperty]
    public string? Password { get; set; }

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
        var issued = await tokens.ByPassword(Username!.Trim(), Password!, Ct);
        if (issued.Refusal is { Code: "directory.second_factor_needed" } needed)
        {
            TempData[SignInCodeModel.ChallengeKey] = needed.More.GetProperty("challenge").GetString();
            return Redirect("/sign-in/code?return=" + Uri.EscapeDataString(LocalAddress.Or(Return, "/home")));
        }
        if (!issued.IsDone) return Refuse(issued.Refusal);
        if (await SigningIn.Begin(HttpContext, Api, issued.Value!) is { } refusal) return Refuse(refusal);
        return Redirect(issued.Value!.OnlyEnrols ? EnrolFirst.Page : LocalAddress.Or(Return, "/home"));
    }
}
