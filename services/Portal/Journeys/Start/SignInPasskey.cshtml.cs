using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Account;
using Trials.Portal.Language;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Start;

/// <summary>Signs in with a passkey, which says by itself whose it is.</summary>
[AllowAnonymous]
public sealed class SignInPasskeyModel : JourneyPage
{
    [BindProperty]
    public Guid ChallengeId { get; set; }

    /// <summary>What the device answered, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    public PasskeyChallenge? Asked { get; private set; }

    public Task<IActionResult> OnGetAsync() => Ask(null);

    public async Task<IActionResult> OnPostAsync([FromServices] DirectoryTokens tokens)
    {
        var issued = await tokens.ByPasskey(ChallengeId, Credential ?? "", Ct);
        if (!issued.IsDone) return await Ask(issued.Refusal);
        if (await SigningIn.Begin(HttpContext, Api, issued.Value!) is { } refusal) return await Ask(refusal);
        return Redirect(issued.Value!.OnlyEnrols ? EnrolFirst.Page : LocalAddress.Or(Return, "/home"));
    }

    // A challenge is good once: each showing has its own.
    private async Task<IActionResult> Ask(Refusal? refused)
    {
        var asked = await PasskeyChallenge.ToShow(Api);
        Asked = asked.Value;
        return (refused ?? asked.Refusal) is { } why ? Refuse(why) : Page();
    }
}
