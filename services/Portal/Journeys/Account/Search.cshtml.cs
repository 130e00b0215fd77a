using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Account;

/// <summary>One search over what I may see: trials by number, title, registry number or hospital.</summary>
public sealed class SearchModel : JourneyPage
{
    public string? Q { get; private set; }
    public Table Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? q, Guid? after)
    {
        Q = q;
        var page = await Api.Read<Listed<Trial>>(Paged.From($"tracking/search?q={q}", after));
        Found = new Table(AccountWords.SearchTitle,
            [
                new(ApplicationWords.Title), new(ApplicationWords.Number), new(ApplicationWords.State), new(AccountWords.Sites, IsFigure: true), new(TrialWords.Enrolled, IsFigure: true),
                new(AccountWords.LastEvent),
            ],
            [.. page.Items.Select(trial => (Cell[])
            [
                new(trial.Title ?? TrialWords.Untitled, $"/trials/{trial.TrialId}"), trial.Number, new(TrialHead.Stage(trial.Stage), IsChip: true),
                TrialWords.Of.With(trial.ActiveSites, trial.Sites ?? 0), trial.Enrolled, trial.LastEventAt is { } last ? Dates.Day(last) : "",
            ])])
        { Next = page.Next, Nothing = AccountWords.SearchNothing };
        return Found.Download(Request) ?? (IActionResult)Page();
    }

    private sealed record Trial(Guid TrialId, string? Number, string? Title, string Stage, int? Sites, int ActiveSites, int Enrolled, DateTimeOffset? LastEventAt);
}
