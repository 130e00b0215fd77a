using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Language;
using Trials.Portal.Session;

namespace Trials.Portal.Forms;

/// <summary>What a deed is: its name as a verb, what it means, whom it tells, what it cannot undo, and where its list is.</summary>
public sealed record Deed(Text Title, Text Means, Text? Tells, Text? Undo, string Back, Text BackTo)
{
    /// <summary>The button that does it; the title unless said.</summary>
    public Text? Button { get; init; }

    /// <summary>Whether doing it asks for the password again, because it signs.</summary>
    public bool IsSigned { get; init; }
}

/// <summary>One line of the page to check before the deed.</summary>
public sealed record Answered(string Question, string? Answer);

/// <summary>
/// A deed in two steps: fill in, then check and do. A page declares its fields, says what it loads, what is checked and how it is done;
/// the layout _Deed shows it. A deed without fields begins at the check. The same address serves both steps, nothing is kept between.
/// </summary>
public abstract class DeedPage : JourneyPage
{
    internal const string CheckedField = "checking";

    public abstract Deed Deed { get; }

    /// <summary>Whether the answers are shown to be checked, and not the fields.</summary>
    public bool IsChecking { get; private set; }

    /// <summary>What a signing person gives.</summary>
    [BindProperty]
    public SignatureForm Signature { get; set; } = new();

    /// <summary>Whether there is nothing to fill in.</summary>
    public virtual bool HasNoFields => false;

    /// <summary>The lines to check.</summary>
    public abstract IEnumerable<Answered> Answers { get; }

    /// <summary>The access token of a fresh signature; of the session where nothing is signed.</summary>
    protected string? Token { get; private set; }

    /// <summary>Reads what the page shows, before every showing.</summary>
    protected virtual Task Load() => Task.CompletedTask;

    /// <summary>Fills the fields at first; typed input comes before it.</summary>
    protected virtual void Prefill()
    {
    }

    /// <summary>Says with Need what is missing, and with Explain what a service says beforehand. Errors keep the fields shown.</summary>
    protected virtual Task Check() => Task.CompletedTask;

    /// <summary>Does it, with <see cref="Token"/>, and answers <c>Done(…)</c> or <c>Refuse(…)</c>.</summary>
    protected abstract Task<IActionResult> Do();

    public async Task<IActionResult> OnGetAsync()
    {
        await Load();
        if (HttpMethods.IsGet(Request.Method)) Prefill();
        IsChecking = HasNoFields;
        return Page();
    }

    /// <summary>Check.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        await CheckUnlessBroken();
        return Page();
    }

    /// <summary>Back to the fields.</summary>
    public async Task<IActionResult> OnPostChangeAsync()
    {
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostDoAsync()
    {
        await Load();
        await CheckUnlessBroken();
        if (!IsChecking) return Page();
        if (Deed.IsSigned)
        {
            (Token, var unsigned) = await Sign(Signature);
            if (unsigned is not null) return unsigned;
        }
        var result = await Do();
        IsChecking = HasNoFields || Refusal is { IsOutage: true };
        return result;
    }

    private async Task CheckUnlessBroken()
    {
        if (ModelState.IsValid) await Check();
        IsChecking = HasNoFields || ModelState.IsValid && Refusal is null;
    }
}
