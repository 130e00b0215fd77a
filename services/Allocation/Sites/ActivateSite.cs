using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Allocation.Data;
using Trials.Allocation.Studies;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Web;

namespace Trials.Allocation.Sites;

internal static class ActivateSite
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapPost("/{siteId:guid}/activation", Handle)
        .Allow(Roles.InstitutionOffice, Roles.Sponsor)
        .RequireFreshSignIn()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("ActivateSite")
        .WithSummary("Give the green light, when every gate is open");

    private static async Task<Results<Ok<SiteView>, NotFound>> Handle(
        Guid siteId, Caller caller, IfMatch ifMatch, AllocationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var found = await SiteCase.Open(db, siteId, caller, ct);
        if (found is not var (site, trial, work) || !MayActivate(caller, trial, site)) return TypedResults.NotFound();

        var now = clock.GetUtcNow();
        if (site.Activate(trial, now))
        {
            db.Expect(site, ifMatch.Version);
            db.Publish(site, site.Id, new SiteActivated
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

    private static bool MayActivate(Caller caller, Trial trial, Site site) =>
        (caller.Is(Roles.InstitutionOffice) && site.OrganisationId == caller.OrganisationId)
        || (caller.Is(Roles.Sponsor) && trial.SponsorId == caller.OrganisationId);
}
