using Microsoft.AspNetCore.Authorization;
using Trials.Portal.Forms;
using Trials.Portal.Journeys.Shared;

namespace Trials.Portal.Journeys.Public;

/// <summary>The alliance's figures of the last twelve whole months, each with its definition, small numbers protected.</summary>
[AllowAnonymous]
public sealed class FiguresModel : JourneyPage
{
    public AllianceFigures Figures { get; private set; } = null!;

    public async Task OnGetAsync() => Figures = await PublicFigures.Read(Api);
}
