using Microsoft.AspNetCore.Authorization;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>One participant by code, and what can be done now.</summary>
[Authorize(Roles = Roles.Investigator)]
public sealed class ParticipantPageModel : JourneyPage
{
    public Participant One { get; private set; } = null!;
    public RecruitingSite Place { get; private set; } = null!;
    public string Here => $"/investigator/participants/{One.ParticipantId}";

    public async Task OnGetAsync(Guid id)
    {
        One = await Api.Read<Participant>($"recruitment/participants/{id}");
        Place = await Api.Read<RecruitingSite>($"recruitment/sites/{One.SiteId}");
    }
}
