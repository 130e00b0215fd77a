using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Calls;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Language;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>What an office's deeds at a site share: the site, its trial's name, and the way back.</summary>
[Authorize(Roles = Roles.InstitutionOffice)]
public abstract class OfficeDeed : DeedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Site { get; set; }

    public SiteStart Start { get; private set; } = null!;
    public string Subject { get; private set; } = "";

    protected string Back => $"/office/sites/{Site}";

    protected override async Task Load()
    {
        Start = await Api.Read<SiteStart>($"allocation/sites/{Site}");
        var trial = await Api.Find<TrialHead.Figures>($"tracking/trials/{Start.TrialId}");
        Subject = $"{trial?.Number} {trial?.Title} · {Start.Title}";
    }
}

/// <summary>A deed at one of the office's own tracks; another track has no page.</summary>
public abstract class TrackDeed : OfficeDeed
{
    [BindProperty(SupportsGet = true)]
    public string Track { get; set; } = "";

    protected Text Titled(Text title) => title.Filled(OfficeWords.GateNames[Track]);

    protected override async Task Load()
    {
        if (!OfficeWords.Proofs.ContainsKey(Track)) throw RefusedException.NotFound();
        await base.Load();
    }
}
