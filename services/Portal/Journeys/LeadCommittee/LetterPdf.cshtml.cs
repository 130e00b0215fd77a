using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Committees;

namespace Trials.Portal.Journeys.LeadCommittee;

/// <summary>The letter as a file to keep.</summary>
[Authorize(Roles = CommitteeDeed.Everybody)]
public sealed class LetterPdfModel : JourneyPage
{
    public Task<IActionResult> OnGetAsync(Guid id) => Pass($"ethics/opinions/{id}/letter.pdf");
}
