using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Public;

/// <summary>Recruitment material that the committee approved, as the file it is.</summary>
[AllowAnonymous]
public sealed class MaterialModel : JourneyPage
{
    public Task<IActionResult> OnGetAsync(Guid id, Guid document) => Pass($"registration/public/trials/{id}/materials/{document}");
}
