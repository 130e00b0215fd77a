using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Sponsor;

/// <summary>The sponsor's applications, drafts among them.</summary>
[Authorize(Roles = Roles.Sponsor)]
public sealed class ListModel : JourneyPage
{
    public string Status { get; private set; } = "";
    public Table Applications { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after, string status = "all")
    {
        Status = status;
        Applications = await ApplicationList.Read(Api, "/sponsor/applications", SponsorWords.List, SponsorWords.Nothing, status, after);
        return Applications.Download(Request) ?? (IActionResult)Page();
    }
}
