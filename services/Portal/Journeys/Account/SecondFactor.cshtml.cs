using System.Text;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Account;

/// <summary>
/// Sets up an authenticator app: what it has to scan, its first code, the recovery codes, each shown once. Who must have one before anything
/// else is here already.
/// </summary>
[OpenWhileEnrolling]
public sealed class SecondFactorModel : FactorPage
{
    [BindProperty]
    public string? Code { get; set; }

    public bool IsScanning { get; private set; }
    public string? Picture { get; private set; }
    public string? Secret { get; private set; }
    public IReadOnlyList<string>? Codes { get; private set; }

    public Task OnGetAsync() => LoadState();

    /// <summary>The language's button and a lost form come back to the beginning.</summary>
    public RedirectResult OnPost() => Redirect(EnrolFirst.Page);

    public async Task<IActionResult> OnPostScanAsync()
    {
        await LoadState();
        var (token, unsigned) = await Sign();
        if (unsigned is not null) return unsigned;
        var proposed = await Api.Post<Proposal>($"directory/me/authenticator", token: token);
        if (!proposed.IsDone) return Refuse(proposed.Refusal);
        Fresh = token;
        IsScanning = true;
        // As a picture nothing in it can run.
        Picture = "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(proposed.Value!.QrSvg));
        Secret = string.Join(' ', proposed.Value.Secret.Chunk(4).Select(part => new string(part)));
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync([FromServices] DirectoryTokens tokens)
    {
        await LoadState();
        IsScanning = true;
        Need(nameof(Code), Code, SecondFactorWords.CodeMissing);
        if (!ModelState.IsValid) return Page();
        var confirmed = await Api.Put<Recovery>($"directory/me/authenticator", new { code = Code!.Replace(" ", "", StringComparison.Ordinal) }, token: Fresh);
        if (!confirmed.IsDone) return Refuse(confirmed.Refusal);
        Fresh = null;
        Codes = confirmed.Value!.RecoveryCodes;
        await Enrolled(tokens);
        return Page();
    }

    public async Task<IActionResult> OnPostRenewAsync()
    {
        await LoadState();
        var (token, unsigned) = await Sign();
        if (unsigned is not null) return unsigned;
        var renewed = await Api.Post<Recovery>($"directory/me/recovery-codes", token: token);
        if (!renewed.IsDone) return Refuse(renewed.Refusal);
        Codes = renewed.Value!.RecoveryCodes;
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await LoadState();
        var (token, unsigned) = await Sign();
        if (unsigned is not null) return unsigned;
        var removed = await Api.Delete($"directory/me/authenticator", token: token);
        return removed.IsDone ? Done(EnrolFirst.Page, SecondFactorWords.Removed) : Refuse(removed.Refusal);
    }

    private sealed record Proposal(string Secret, string QrSvg);

    private sealed record Recovery(IReadOnlyList<string> RecoveryCodes);
}
