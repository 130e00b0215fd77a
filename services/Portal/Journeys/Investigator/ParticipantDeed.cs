using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Trials.Contracts;
using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Investigator;

/// <summary>What deeds at one participant share.</summary>
[Authorize(Roles = Roles.Investigator)]
public abstract class ParticipantDeed : DeedPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Participant One { get; private set; } = null!;
    public RecruitingSite Place { get; private set; } = null!;
    public string Subject => $"{InvestigatorWords.Code} {One.Code} · {Place.Title}";

    protected string Back => $"/investigator/participants/{Id}";

    protected override async Task Load()
    {
        One = await Api.Read<Participant>($"recruitment/participants/{Id}");
        Place = await Api.Read<RecruitingSite>($"recruitment/sites/{One.SiteId}");
    }
}
