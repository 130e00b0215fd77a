using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Account;

/// <summary>Where, when and in which language I am mailed, and who stands in for me. A new address counts once its code came back.</summary>
public sealed class NoticeSettingsModel : JourneyPage
{
    public static IReadOnlyList<Choice> Languages => [new("Zh", NoticeWords.Chinese), new("En", NoticeWords.English)];

    public static IReadOnlyList<Choice> Mailings => [new("Everything", NoticeWords.Everything), new("UrgentOnly", NoticeWords.UrgentOnly)];

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Mailing { get; set; }

    [BindProperty]
    public int? DigestHour { get; set; }

    [BindProperty]
    public Guid? Deputy { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public Settings? Known { get; private set; }
    public IReadOnlyList<Choice> Colleagues { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await Load();
        if (HttpMethods.IsGet(Request.Method)) Fill();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        Need(nameof(Address), Address, NoticeWords.AddressMissing);
        Need(nameof(DigestHour), DigestHour is >= 0 and <= 23, NoticeWords.HourWrong);
        Need(nameof(From), Deputy is null || (From is not null && To is not null), NoticeWords.DatesMissing);
        if (!ModelState.IsValid) return Page();
        var deputy = Deputy is { } person ? new Away(person, From!.Value, To!.Value) : null;
        var saved = await Api.Put<Settings>($"tracking/notices/settings", new { address = Address!.Trim(), language = Language, digestHour = DigestHour, mailing = Mailing, deputy });
        if (!saved.IsDone) return Refuse(saved.Refusal);
        return Done("/account/notices", NoticeWords.Saved, saved.Value!.IsConfirmed ? null : NoticeWords.SavedNext);
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        var answer = await Api.Post($"tracking/notices/settings/confirm", new { code = Code?.Trim() ?? "" });
        return answer.IsDone ? Done("/account/notices", NoticeWords.IsConfirmed) : await RefuseBeside(answer.Refusal);
    }

    public async Task<IActionResult> OnPostDeleteAsync()
    {
        var answer = await Api.Delete($"tracking/notices/settings");
        return answer.IsDone ? Done("/account/notices", NoticeWords.Deleted) : await RefuseBeside(answer.Refusal);
    }

    private void Fill()
    {
        (Address, Language, Mailing, DigestHour) = (Known?.Address, Known?.Language ?? "Zh", Known?.Mailing ?? "Everything", Known?.DigestHour ?? 8);
        (Deputy, From, To) = (Known?.Deputy?.PersonId, Known?.Deputy?.From, Known?.Deputy?.To);
    }

    // Only the other form was sent: this one shows what is stored.
    private async Task<IActionResult> RefuseBeside(Refusal refusal)
    {
        await Load();
        Fill();
        return Refuse(refusal);
    }

    private async Task Load()
    {
        Known = await Api.Find<Settings>($"tracking/notices/settings");
        var own = await Api.Find<Employer>($"directory/organisations/{Me.OrganisationId}");
        Colleagues = [.. own?.People?.Where(person => person.PersonId != Me.Id && person.Roles.Count > 0).Select(person => new Choice(person.PersonId.ToString(), person.Name)) ?? []];
    }

    public sealed record Settings(string Address, bool IsConfirmed, string Language, int DigestHour, string Mailing, Away? Deputy);

    public sealed record Away(Guid PersonId, DateOnly From, DateOnly To);

    private sealed record Employer(IReadOnlyList<Colleague>? People);

    private sealed record Colleague(Guid PersonId, string Name, IReadOnlyList<string> Roles);
}
