using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Applications;

/// <summary>The whole dossier as one file.</summary>
public sealed class ArchiveModel : JourneyPage
{
    public Task<IActionResult> OnGetAsync(Guid id) => Pass($"registration/applications/{id}/dossier/archive");
}
