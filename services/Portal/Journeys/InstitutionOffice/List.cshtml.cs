using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Tables;

namespace Trials.Portal.Journeys.InstitutionOffice;

/// <summary>Every trial that has a site here.</summary>
[Authorize(Roles = Roles.InstitutionOffice)]
public sealed class ListModel : JourneyPage
{
    public Table Sites { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid? after)
    {
        Sites = await HospitalSites.Read(Api, Me.OrganisationId, "/office/sites", OfficeWords.List, OfficeWords.Nothing, after);
        return Sites.Download(Request) ?? (IActionResult)Page();
    }
}
