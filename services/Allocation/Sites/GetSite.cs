using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Data;
using Trials.Allocation.Studies;
using Trials.Web;

namespace Trials.Allocation.Sites;

internal static class GetSite
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapGet("/{siteId:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetSite")
        .WithSummary("A site's start-up: its gates, whom each waits for, its places and tracks");

    private static async Task<Results<Ok<SiteView>, NotFound>> Handle(
        Guid siteId, Caller caller, AllocationDb db, TimeProvider clock, CancellationToken ct)
    {
        var site = await db.SitesVisibleTo(caller).AsNoTracking().SingleOrDefaultAsync(s => s.Id == siteId, ct);
        if (site is null) return TypedResults.NotFound();
        var trial = await db.Trials.AsNoTracking().SingleAsync(t => t.Id == site.TrialId, ct);
        return TypedResults.Ok(SiteView.Of(trial, site, clock.GetUtcNow()));
    }
}
