using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Recruitment.Data;
using Trials.Recruitment.Studies;
using Trials.Web;

namespace Trials.Recruitment.Sites;

internal static class ListSites
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapGet("", Handle)
        .AllowSignedIn()
        .WithName("ListRecruitingSites")
        .WithSummary("The sites of a trial that the caller may see");

    private static async Task<Results<Ok<Page<SiteView>>, NotFound>> Handle(
        Guid trialId, Guid? after, int? take, Caller caller, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var trial = await db.TrialsVisibleTo(caller).AsNoTracking().SingleOrDefaultAsync(t => t.Id == trialId, ct);
        if (trial is null) return TypedResults.NotFound();
        var paging = new Paging(after, take);
        var sites = await db.SitesVisibleTo(caller).AsNoTracking().Where(s => s.TrialId == trialId && (after == null || s.Id > after))
            .OrderBy(s => s.Id).Take(paging.Size + 1).ToListAsync(ct);
        var (lines, now) = (await db.ReadStopLines(ct), clock.GetUtcNow());
        return TypedResults.Ok(paging.Page([.. sites.Select(site => SiteView.Of(trial, site, lines, now))], view => view.SiteId));
    }
}
