using System.Text;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Account;

/// <summary>
/// Sets up an authenticator app: what it has to scan, its first code, the recovery codes, each shown once. Who must have one before anything
/// else is here already. A change asks again who is there; the fresh token waits in an encrypted cookie between the two steps.
/// </summary>
[OpenWhileEnrolling]
public sealed class SecondFactorModel : JourneyPage
{
    private const string Fresh = "fresh";

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public SignatureForm Signature { get; set; } = new();

    public FactorState State { get; private set; } = null!;
    public bool IsScanning { get; private set; }
    public string? Picture { get; private set; }
    public string? Secret { get; private set; }
    public IReadOnlyList<string>? Codes { get; private set; }

    public Task OnGetAsync() => Load();

    /// <summary>The language's button and a lost form come back to the beginning.</summary>
    public RedirectResult OnPost() => Redirect(EnrolFirst.Page);

    public async Task<IActionResult> OnPostScanAsync()
    {
        await Load();
        var (token, unsigned) = await Sign();
        if (unsigned is not null) return unsigned;
        var proposed = await Api.Post<Proposal>($"directory/me/authenticator", token: token);
        if (!proposed.IsDone) return Refuse(proposed.Refusal);
        if (token is not null) TempData[Fresh] = token;
        IsScanning = true;
        // As a picture nothing in it can run.
        Picture = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(proposed.Value!.QrSvg));
        Secret = string.Join(' ', proposed.Value.Secret.Chunk(4).Select(part => new string(part)));
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync([FromServices] DirectoryTokens tokens)
    {
        await Load();
        IsScanning = true;
        Need(nameof(Code), Code, SecondFactorWords.CodeMissing);
        TempData.Keep(Fresh);
        if (!ModelState.IsValid) return Page();
        var confirmed = await Api.Put<Recovery>($"directory/me/authenticator", new { code = Code!.Replace(" ", "", StringComparison.Ordinal) }, token: TempData.Peek(Fresh) as string);
        if (!confirmed.IsDone) return Refuse(confirmed.Refusal);
        TempData.Remove(Fresh);
        Codes = confirmed.Value!.RecoveryCodes;
        // The sign-in has two factors from here on; its next token says so and has the person's roles.
        if (Me.MustEnrol && await PortalSession.RefreshToken(HttpContext) is { } refresh && (await tokens.Renew(refresh)).Value is { } renewed)
            await SigningIn.Begin(HttpContext, Api, renewed);
        return Page();
    }

    public async Task<IActionResult> OnPostRenewAsync()
    {
        await Load();
        var (token, unsigned) = await Sign();
        if (unsigned is not null) return unsigned;
        var renewed = await Api.Post<Recovery>($"directory/me/recovery-codes", token: token);
        if (!renewed.IsDone) return Refuse(renewed.Refusal);
        Codes = renewed.Value!.RecoveryCodes;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await Load();
        var (token, unsigned) = await Sign();
        if (unsigned is not null) return unsigned;
        var removed = await Api.Delete($"directory/me/authenticator", token: token);
        return removed.IsDone ? Done(EnrolFirst.Page, SecondFactorWords.Removed) : Refuse(removed.Refusal);
    }

    private async Task Load() => State = await Api.Read<FactorState>($"directory/me/second-factor");

    // Who enrols has signed in a moment ago and cannot yet sign.
    private async Task<(string? Token, IActionResult? Unsigned)> Sign()
    {
        if (Me.MustEnrol) return (null, null);
        Need("Signature.Password", Signature.Password, SignatureForm.PasswordMissing);
        if (!ModelState.IsValid) return (null, Page());
        var signed = await Signature.Sign(Api);
        return signed.IsDone ? (signed.Value, null) : (null, Refuse(signed.Refusal));
    }

    private sealed record Proposal(string Secret, string QrSvg);

    private sealed record Recovery(IReadOnlyList<string> RecoveryCodes);
}
