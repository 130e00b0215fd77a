using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Public;

/// <summary>Everybody finds every published trial by Chinese and English words.</summary>
[AllowAnonymous]
public sealed class SearchModel : JourneyPage
{
    private const int OnAPage = 50;
    private const int LongestQuery = 200;

    private sealed record Line(Guid TrialId, string Title, string? RegistryId, string? Sponsor, bool IsStopped, DateTimeOffset ReleasedAt);

    public string? Query { get; private set; }
    public Table Trials { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? query, Guid? after)
    {
        Query = query is { Length: > LongestQuery } ? query[..LongestQuery] : query;
        var found = await Api.Read<Listed<Line>>(Paged.From($"registration/public/trials?query={Query}&take={OnAPage}", after));
        var isAll = string.IsNullOrWhiteSpace(Query);
        Trials = new Table(isAll ? PublicWords.Everything : PublicWords.Found.Filled(Query),
            [new(PublicWords.Trial), new(PublicWords.State), new(PublicWords.RegistryNumber), new(PublicWords.Sponsor), new(PublicWords.Published)],
            [.. found.Items.Select(Row)])
        { Next = found.Next, Nothing = isAll ? PublicWords.NonePublished : PublicWords.NothingFound };
        return Trials.Download(Request) ?? (IActionResult)Page();
    }

    private static Cell[] Row(Line trial) =>
    [
        new(trial.Title, $"/public/trials/{trial.TrialId}"), trial.IsStopped ? new Cell(PublicWords.Stopped, Warning: Warning.Past) : PublicWords.NotStopped, trial.RegistryId, trial.Sponsor,
        Dates.Day(trial.ReleasedAt),
    ];
}
