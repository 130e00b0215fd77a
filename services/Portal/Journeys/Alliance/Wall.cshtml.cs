using Microsoft.AspNetCore.Authorization;
using Trials.Contracts;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Alliance;

/// <summary>All trials on one wall: trials as rows, nodes as columns, sites as small squares; colour only for trouble.</summary>
[Authorize(Roles = $"{Roles.Coordinator},{Roles.AllianceOffice},{Roles.Intake}")]
public sealed class WallModel : JourneyPage
{
    public Wall Wall { get; private set; } = null!;

    public async Task OnGetAsync(Guid? after) => Wall = await Api.Read<Wall>(Paged.From($"tracking/wall?take=50", after));
}
