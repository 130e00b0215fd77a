using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Session;

namespace Trials.Portal.Journeys.Account;

/// <summary>Another password, by the present one; all other sign-ins end.</summary>
[OpenWhileEnrolling]
public sealed class PasswordModel : JourneyPage
{
    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? PasswordAgain { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Need(nameof(CurrentPassword), CurrentPassword, AccountWords.CurrentMissing);
        Need(nameof(Password), Password, AccountWords.PasswordMissing);
        Need(nameof(PasswordAgain), Password == PasswordAgain, AccountWords.NotTheSame);
        if (!ModelState.IsValid) return Page();
        var answer = await Api.Put($"directory/me/password", new { password = Password, currentPassword = CurrentPassword });
        return answer.IsDone ? Done("/account", AccountWords.PasswordChanged, AccountWords.PasswordChangedNext) : Refuse(answer.Refusal);
    }
}
