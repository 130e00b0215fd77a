using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Allocation.Data;
using Trials.Allocation.Studies;
using Trials.Contracts;
using Trials.Contracts.Allocation.V1;
using Trials.Web;

namespace Trials.Allocation.Sites;

internal static class FinishSiteTrack
{
    public static void Map(RouteGroupBuilder sites) => sites
        .MapPut("/{siteId:guid}/tracks/{track}", Handle)
        .Allow(Roles.InstitutionOffice)
        .Validate<TrackEvidence, TrackEvidenceValidator>()
        .ProducesProblem(StatusCodes.Status409Conflict)
        .WithName("FinishSiteTrack")
        .WithSummary("Record with evidence that a track of the site is done, before or after ethics (SEED-14)");

    private static async Task<Results<Ok<SiteView>, NotFound>> Handle(Guid siteId, Track track, TrackEvidence request, Caller caller, IfMatch ifMatch,
        AllocationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var found = await SiteCase.Open(db, siteId, caller, ct);
        if (found is not var (site, trial, work) || site.OrganisationId != caller.OrganisationId) return TypedResults.NotFound();

        var now = clock.GetUtcNow();
        if (site.Finish(trial, track, request.DoneOn, request.Evidence, now, caller.PersonId))
        {
            db.Expect(site, ifMatch.Version);
            db.Publish(site, site.Id, new TrackFinished
            {
                TrialId = trial.Id,
                SiteId = site.Id,
                OrganisationId = site.OrganisationId,
                Track = track,
                DoneOn = request.DoneOn,
            }, caller.Actor);
            await work.Commit(ct);
        }
        return TypedResults.Ok(SiteView.Of(trial, site, now));
    }
}
