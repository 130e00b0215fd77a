using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Intake;

/// <summary>What was submitted and waits for an answer; other states by the filter.</summary>
[Authorize(Roles = Roles.Intake)]
public sealed class ListModel : JourneyPage
{
    public string Status { get; private set; } = "";
    public Table Applications { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after, string status = "Submitted")
    {
        Status = status;
        Applications = await ApplicationList.Read(Api, "/intake/applications", IntakeWords.List, IntakeWords.Nothing, status, after);
        return Applications.Download(Request) ?? (IActionResult)Page();
    }
}
