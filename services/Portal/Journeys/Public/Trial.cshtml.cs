using Microsoft.AspNetCore.Authorization;

namespace Trials.Portal.Journeys.Public;

/// <summary>A trial as it is published now.</summary>
[AllowAnonymous]
public sealed class TrialModel : PublicTrialPage
{
    public Task OnGetAsync(Guid id, string? place, int from = 0) => Show($"registration/public/trials/{id}", place, from);
}
