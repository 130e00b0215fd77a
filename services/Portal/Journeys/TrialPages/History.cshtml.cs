using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Account;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.TrialPages;

/// <summary>What happened to a trial as far as the person may see it, from the submission on: what, where, by whom in which role, when.</summary>
public sealed class HistoryModel : JourneyPage
{
    private const string NobodysDeed = "system:";

    public TrialHead Head { get; private set; } = null!;
    public Table Events { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, long? after)
    {
        Head = await TrialHead.Load(Api, id, "history");
        var page = await Api.Read<Listed<Fact>>(Paged.From($"tracking/trials/{id}/events?take=50", after));
        var sites = (await Api.Read<Listed<Site>>($"tracking/trials/{id}/sites?take=500")).Items.ToDictionary(site => site.SiteId);
        Events = new Table(TrialWords.History,
            [new(TrialWords.What), new(TrialWords.Site), new(TrialWords.Who), new(TrialWords.When)],
            [.. page.Items.Select(fact => (Cell[])
            [
                EventWords.Of(fact.Event), fact.SiteId is { } at && sites.TryGetValue(at, out var site) ? FormattableString.Invariant($"{site.Number} {site.Name}") : "",
                fact.By.Role.StartsWith(NobodysDeed, StringComparison.Ordinal) ? HolderTag.Names["platform"] : AccountWords.Roles.Say(fact.By.Role), Dates.Instant(fact.OccurredAt),
            ])])
        { Next = page.Next, Nothing = TrialWords.NoHistory };
        return Events.Download(Request) ?? (IActionResult)Page();
    }

    private sealed record Fact(string Event, Guid? SiteId, Actor By, DateTimeOffset OccurredAt);

    private sealed record Actor(string Role);

    private sealed record Site(Guid SiteId, int? Number, string? Name);
}
