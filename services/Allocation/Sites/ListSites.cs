using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Data;
using Trials.Allocation.Studies;
using Trials.Web;

namespace Trials.Allocation.Sites;

internal static class ListSites
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapGet("", Handle)
        .AllowSignedIn()
        .WithName("ListSites")
        .WithSummary("The sites of a trial that the caller may see");

    private static async Task<Results<Ok<Page<SiteView>>, NotFound>> Handle(
        Guid trialId, Guid? after, int? take, Caller caller, AllocationDb db, TimeProvider clock, CancellationToken ct)
    {
        var trial = await db.TrialsVisibleTo(caller).AsNoTracking().SingleOrDefaultAsync(t => t.Id == trialId, ct);
        if (trial is null) return TypedResults.NotFound();
        var paging = new Paging(after, take);
        var sites = await db.SitesVisibleTo(caller).AsNoTracking().Where(s => s.TrialId == trialId && (after == null || s.Id > after))
            .OrderBy(s => s.Id).Take(paging.Size + 1).ToListAsync(ct);
        var now = clock.GetUtcNow();
        return TypedResults.Ok(paging.Page([.. sites.Select(site => SiteView.Of(trial, site, now))], view => view.SiteId));
    }
}
