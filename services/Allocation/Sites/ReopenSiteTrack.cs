using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Allocation.Data;
using Trials.Allocation.Studies;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Web;

namespace Trials.Allocation.Sites;

internal static class ReopenSiteTrack
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapPost("/{siteId:guid}/tracks/{track}/reopening", Handle)
        .Allow(Roles.InstitutionOffice)
        .Validate<TrackReopening, TrackReopeningValidator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("ReopenSiteTrack")
        .WithSummary("Take a finished track of the site back; an active site loses its green light");

    private static async Task<Results<Ok<SiteView>, NotFound>> Handle(Guid siteId, Track track, TrackReopening request, Caller caller, IfMatch ifMatch,
        AllocationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var found = await SiteCase.Open(db, siteId, caller, ct);
        if (found is not var (site, trial, work) || site.OrganisationId != caller.OrganisationId) return TypedResults.NotFound();

        var now = clock.GetUtcNow();
        if (site.Reopen(track, request.Reason, now, caller.PersonId))
        {
            db.Expect(site, ifMatch.Version);
            db.Publish(site, site.Id, new TrackReopened
            {
                TrialId = trial.Id,
                SiteId = site.Id,
                OrganisationId = site.OrganisationId,
                Track = track,
                Reason = request.Reason,
            }, caller.Actor);
            db.TakeBackWithoutGround(trial, site, caller.Actor);
            await work.Commit(ct);
        }
        return TypedResults.Ok(SiteView.Of(trial, site, now));
    }
}
