using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Trials.Portal.Calls;
using Trials.Portal.Language;
using Trials.Portal.Session;
using Trials.Rules;

namespace Trials.Portal.Forms;

/// <summary>What every page has: the person, the services, and what is said when something was done or refused.</summary>
public abstract class JourneyPage : PageModel
{
    protected internal Api Api => field ??= HttpContext.RequestServices.GetRequiredService<Api>();

    /// <summary>Whoever is signed in.</summary>
    /// <exception cref="InvalidOperationException">The page is open to everybody and nobody is.</exception>
    public Person Me => field ??= Person.Of(User) ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Why the last deed was refused, for the summary on top; its sentences about fields are beside them.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The legal date (CAL-11).</summary>
    public DateOnly Today =>
        WorkingCalendar.China.DateOf(HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());

    protected CancellationToken Ct => HttpContext.RequestAborted;

    /// <summary>The page again with why it was refused, and with everything that was typed.</summary>
    protected PageResult Refuse(Refusal refusal)
    {
        Explain(refusal);
        return Page();
    }

    /// <summary>Puts a refusal's sentences on the page: to the fields that bear the service's names, the rest to the summary.</summary>
    protected void Explain(Refusal refusal)
    {
        Refusal = refusal;
        foreach (var (field, sentences) in refusal.Fields)
            foreach (var sentence in sentences) ModelState.AddModelError(field, sentence);
        Response.StatusCode = refusal.Status is >= 400 and < 500 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>Who is there, shown again: a fresh token, or the page with what is wrong beside its field.</summary>
    protected async Task<(string? Token, IActionResult? Unsigned)> Sign(SignatureForm signature)
    {
        Need("Signature.Password", signature.IsGiven, SignatureForm.PasswordMissing);
        if (!ModelState.IsValid) return (null, Page());
        var signed = await signature.Sign(Api);
        if (signed.IsDone) return (signed.Value, null);
        if (signature.Wrong(signed.Refusal) is not var (field, sentence)) return (null, Refuse(signed.Refusal));
        ModelState.AddModelError(field, sentence);
        return (null, Refuse(Refusal.Of(signed.Refusal.Status, signed.Refusal.Code, sentence)));
    }

    /// <summary>After a deed: to the next page, which says what happened and what happens next, in whichever language it is then read.</summary>
    protected RedirectResult Done(string to, Text happened, Text? next = null)
    {
        Flash.Leave(TempData, happened, next);
        return Redirect(to);
    }

    /// <summary>A sentence about one field when it is empty.</summary>
    protected void Need(string field, string? value, Text sentence)
    {
        if (string.IsNullOrWhiteSpace(value)) ModelState.AddModelError(field, sentence);
    }

    /// <summary>A sentence about one field unless something holds.</summary>
    protected void Need(string field, bool holds, Text sentence)
    {
        if (!holds) ModelState.AddModelError(field, sentence);
    }

    /// <summary>A file of a service, passed on to the browser as it comes, to be kept and never shown as a page of ours.</summary>
    protected async Task<IActionResult> Pass(ApiPath path)
    {
        var response = await Api.Download(path);
        HttpContext.Response.RegisterForDispose(response);
        var headers = response.Content.Headers;
        Response.Headers.ContentDisposition = headers.ContentDisposition?.ToString() ?? "attachment";
        return File(await response.Content.ReadAsStreamAsync(Ct), headers.ContentType?.ToString() ?? "application/octet-stream");
    }
}
