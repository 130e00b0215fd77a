using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Recruitment.Data;
using Trials.Recruitment.Studies;
using Trials.Web;

namespace Trials.Recruitment.Sites;

internal static class GetSite
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapGet("/{siteId:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetRecruitingSite")
        .WithSummary("A site: whether it is open, why not, and its numbers");

    private static async Task<Results<Ok<SiteView>, NotFound>> Handle(
        Guid siteId, Caller caller, RecruitmentDb db, TimeProvider clock, CancellationToken ct)
    {
        var site = await db.SitesVisibleTo(caller).AsNoTracking().SingleOrDefaultAsync(s => s.Id == siteId, ct);
        if (site is null) return TypedResults.NotFound();
        var trial = await db.Trials.AsNoTracking().SingleAsync(t => t.Id == site.TrialId, ct);
        return TypedResults.Ok(SiteView.Of(trial, site, await db.ReadStopLines(ct), clock.GetUtcNow()));
    }
}
