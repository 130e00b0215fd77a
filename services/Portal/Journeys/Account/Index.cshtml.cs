using Trials.Portal.Forms;

namespace Trials.Portal.Journeys.Account;

/// <summary>Who I am here, and everything about my access.</summary>
public sealed class IndexModel : JourneyPage
{
    public FactorState Factor { get; private set; } = null!;

    public async Task OnGetAsync() => Factor = await Api.Read<FactorState>($"directory/me/second-factor");
}
