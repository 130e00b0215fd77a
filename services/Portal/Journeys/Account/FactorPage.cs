using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Account;

/// <summary>
/// A page that changes second factors. A change asks again who is there; the fresh token waits in an encrypted cookie between its two steps.
/// </summary>
public abstract class FactorPage : JourneyPage
{
    private const string FreshKey = "fresh";

    [BindProperty]
    public SignatureForm Signature { get; set; } = new();

    public FactorState State { get; private set; } = null!;

    /// <summary>The token of the first step, for the second.</summary>
    protected string? Fresh
    {
        get => TempData.Peek(FreshKey) as string;
        set
        {
            if (value is null) TempData.Remove(FreshKey);
            else TempData[FreshKey] = value;
        }
    }

    protected async Task LoadState() => State = await Api.Read<FactorState>($"directory/me/second-factor");

    /// <summary>Who enrols has signed in a moment ago and cannot yet sign.</summary>
    protected async Task<(string? Token, IActionResult? Unsigned)> Sign() => Me.MustEnrol ? (null, null) : await Sign(Signature);

    /// <summary>The sign-in of who had to enrol has two factors from here on; its next token says so and has the person's roles.</summary>
    protected async Task Enrolled(DirectoryTokens tokens)
    {
        if (Me.MustEnrol && await PortalSession.RefreshToken(HttpContext) is { } refresh && (await tokens.Renew(refresh)).Value is { } renewed)
            await SigningIn.Begin(HttpContext, Api, renewed);
    }
}
