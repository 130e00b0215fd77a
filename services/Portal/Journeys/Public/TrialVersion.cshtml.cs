using Microsoft.AspNetCore.Authorization;

namespace Trials.Portal.Journeys.Public;

/// <summary>An earlier version of a trial's record.</summary>
[AllowAnonymous]
public sealed class TrialVersionModel : PublicTrialPage
{
    public Task OnGetAsync(Guid id, int number, string? place, int from = 0) => Show($"registration/public/trials/{id}/versions/{number}", place, from);
}
