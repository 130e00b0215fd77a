using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Language;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Account;

/// <summary>
/// The second step of a sign-in. What the first one gave, a challenge of five minutes, waits in an encrypted cookie; the password is not kept.
/// </summary>
[AllowAnonymous]
public sealed class SignInCodeModel : JourneyPage
{
    internal const string ChallengeKey = "challenge";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    public void OnGet() => TempData.Keep(ChallengeKey);

    public async Task<IActionResult> OnPostAsync([FromServices] DirectoryTokens tokens)
    {
        if (TempData.Peek(ChallengeKey) is not string challenge) return Redirect("/sign-in");
        Need(nameof(Code), Code, AccountWords.CodeMissing);
        if (!ModelState.IsValid) return Page();
        var issued = await tokens.ByCode(challenge, Code!.Replace(" ", "", StringComparison.Ordinal), Ct);
        if (!issued.IsDone) return Refuse(issued.Refusal);
        if (await SigningIn.Begin(HttpContext, Api, issued.Value!) is { } refusal) return Refuse(refusal);
        TempData.Remove(ChallengeKey);
        return Redirect(LocalAddress.Or(Return, "/home"));
    }
}
