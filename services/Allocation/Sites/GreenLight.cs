using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Data;
using Trials.Allocation.Studies;
using Trials.Contracts.Allocation.V1;
using Trials.Primitives;

namespace Trials.Allocation.Sites;

/// <summary>Takes green lights back when what they rest on is gone, and says so.</summary>
internal static class GreenLight
{
    public static void TakeBackWithoutGround(this AllocationDb db, Trial trial, Site site, Actor by)
    {
        var closed = site.LoseGreenLight(trial);
        if (closed.Count == 0) return;
        db.Publish(site, site.Id, new SiteDeactivated
        {
            TrialId = trial.Id,
            SiteId = site.Id,
            OrganisationId = site.OrganisationId,
            ClosedGates = closed,
        }, by);
    }

    /// <summary>The same for every active site of a trial whose row is held.</summary>
    public static async Task TakeBackWithoutGround(this AllocationDb db, Trial trial, Actor by, CancellationToken ct)
    {
        foreach (var site in await db.Sites.Where(s => s.TrialId == trial.Id && s.IsActive).ToListAsync(ct)) db.TakeBackWithoutGround(trial, site, by);
    }
}
