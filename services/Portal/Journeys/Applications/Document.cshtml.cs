using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Applications;

/// <summary>A filed document as a file, for whoever Registration lets read it.</summary>
public sealed class DocumentModel : JourneyPage
{
    public Task<IActionResult> OnGetAsync(Guid id, Guid documentId) => Pass($"registration/applications/{id}/documents/{documentId}/content");
}
