using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Language;
using Trials.Portal.Session;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Account;

/// <summary>My passkeys; another one is added in two steps: who I am and its name, then the device makes it.</summary>
[OpenWhileEnrolling]
public sealed class PasskeysModel : FactorPage
{
    internal const string Address = "/account/passkeys";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public Guid ChallengeId { get; set; }

    /// <summary>What the device answered, as JSON.</summary>
    [BindProperty]
    public string? Credential { get; set; }

    public Table Keys { get; private set; } = null!;

    /// <summary>Asked of the device in the second step.</summary>
    public PasskeyChallenge? Asked { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        await Load();
        return Keys.Download(Request) ?? (IActionResult)Page();
    }

    /// <summary>The language's button and a lost form come back to the beginning.</summary>
    public RedirectResult OnPost() => Redirect(Address);

    public async Task<IActionResult> OnPostBeginAsync()
    {
        await Load();
        Need(nameof(Name), Name, PasskeyWords.NameMissing);
        if (!ModelState.IsValid) return Page();
        var (token, unsigned) = await Sign();
        if (unsigned is not null) return unsigned;
        var begun = await Api.Post<PasskeyChallenge>($"directory/me/passkeys/options", token: token);
        if (!begun.IsDone) return Refuse(begun.Refusal);
        Fresh = token;
        Asked = begun.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAddAsync([FromServices] DirectoryTokens tokens)
    {
        await Load();
        if (SignatureForm.Read(Credential) is not { } credential) return Refuse(Refusal.Of(409, "nothing_made", PasskeyWords.NothingMade));
        var added = await Api.Post($"directory/me/passkeys", new { challengeId = ChallengeId, credential, name = Name }, token: Fresh);
        Fresh = null;
        if (!added.IsDone) return Refuse(added.Refusal);
        await Enrolled(tokens);
        return Done(Address, PasskeyWords.IsAdded, PasskeyWords.IsAddedNext);
    }

    private async Task Load()
    {
        await LoadState();
        Keys = new Table(PasskeyWords.Title, [new(PasskeyWords.Name), new(PasskeyWords.Added), new(PasskeyWords.Used)],
            [.. State.Passkeys.Select(key => (Cell[])
            [
                new(key.Name, $"{Address}/{key.PasskeyId}"), Dates.Instant(key.AddedAt), key.LastUsedAt is { } used ? Dates.Instant(used) : PasskeyWords.Never,
            ])])
        { Nothing = PasskeyWords.None };
    }
}
