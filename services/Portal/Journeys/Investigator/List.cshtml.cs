using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.InstitutionOffice;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>Every trial that has a site here, open to patients or not.</summary>
[Authorize(Roles = Roles.Investigator)]
public sealed class ListModel : JourneyPage
{
    public Table Sites { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after)
    {
        Sites = await HospitalSites.Read(Api, Me.OrganisationId, "/investigator/sites", InvestigatorWords.List, InvestigatorWords.Nothing, after);
        return Sites.Download(Request) ?? (IActionResult)Page();
    }
}
