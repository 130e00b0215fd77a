using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Allocation.Data;
using Trials.Allocation.Sites;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Rules;
using Trials.Web;

namespace Trials.Allocation.Offers;

internal static class AcceptPlaces
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapPost("/{siteId:guid}/places/acceptance", Handle)
        .Allow(Roles.InstitutionOffice)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("AcceptPlaces")
        .WithSummary("Accept the places offered to the site, while they are held for it");

    private static async Task<Results<Ok<SiteView>, NotFound>> Handle(
        Guid siteId, Caller caller, IfMatch ifMatch, AllocationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var found = await SiteCase.Open(db, siteId, caller, ct);
        if (found is not var (site, trial, work) || site.OrganisationId != caller.OrganisationId) return TypedResults.NotFound();

        var now = clock.GetUtcNow();
        if (site.AcceptPlaces(WorkingCalendar.China.DateOf(now)))
        {
            db.Expect(site, ifMatch.Version);
            db.Publish(site, site.Id, new PlacesAccepted
            {
                TrialId = trial.Id,
                SiteId = site.Id,
                OrganisationId = site.OrganisationId,
                Places = site.PlacesAccepted,
            }, caller.Actor);
            await work.Commit(ct);
        }
        return TypedResults.Ok(SiteView.Of(trial, site, now));
    }
}
