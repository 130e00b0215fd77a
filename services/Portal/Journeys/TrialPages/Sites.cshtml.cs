using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.TrialPages;

/// <summary>The sites of a trial as far as the person sees them: who has adopted, who is open, how many are enrolled of the agreed places.</summary>
public sealed class SitesModel : JourneyPage
{
    public TrialHead Head { get; private set; } = null!;
    public Table Sites { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, Guid? after)
    {
        Head = await TrialHead.Load(Api, id, "sites");
        var page = await Api.Read<Listed<Site>>(Paged.From($"tracking/trials/{id}/sites?take=50", after));
        Sites = new Table(TrialWords.Sites,
            [
                new(TrialWords.Site), new(TrialWords.Role), new(TrialWords.Adoption), new(TrialWords.State), new(TrialWords.Places, IsFigure: true), new(TrialWords.Screened, IsFigure: true),
                new(TrialWords.Enrolled, IsFigure: true),
            ],
            [.. page.Items.Select(Row)])
        { Next = page.Next, Nothing = TrialWords.NoSites };
        return Sites.Download(Request) ?? (IActionResult)Page();
    }

    private static Cell[] Row(Site site) =>
    [
        FormattableString.Invariant($"{site.Number} {site.Name}"), TrialWords.Roles.Say(site.Role), TrialWords.Adoptions.Say(site.Adoption),
        State(site), site.Places, site.Screened, site.Enrolled,
    ];

    private static Cell State(Site site) => site.IsHeld ? new Cell(TrialWords.Held, Warning: Warning.Past) : site.IsActive ? new Cell(TrialWords.IsOpen, Warning: Warning.Open) : TrialWords.NotOpen;

    private sealed record Site(int? Number, string? Name, string? Role, string? Adoption, int? Places, bool IsActive, bool IsHeld, int Screened, int Enrolled);
}
