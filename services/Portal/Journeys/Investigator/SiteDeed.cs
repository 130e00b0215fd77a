using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>What an investigator's deeds at a site share.</summary>
[Authorize(Roles = Roles.Investigator)]
public abstract class SiteDeed : DeedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Site { get; set; }

    public RecruitingSite Place { get; private set; } = null!;
    public string Subject { get; private set; } = "";

    protected string Back => $"/investigator/sites/{Site}";

    protected override async Task Load()
    {
        Place = await Api.Read<RecruitingSite>($"recruitment/sites/{Site}");
        var trial = await Api.Find<TrialHead.Figures>($"tracking/trials/{Place.TrialId}");
        Subject = $"{trial?.Number} {trial?.Title} · {Place.Title}";
    }
}
