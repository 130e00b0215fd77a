using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Web;

namespace Trials.Ethics.Completion;

/// <summary>The two levels of an end: a site's for its hospital, the lead, the sponsor; the study's for everybody who sees the lead's review.</summary>
internal static class ReadCompletions
{
    public static void Map(IEndpointRouteBuilder sites, IEndpointRouteBuilder trials)
    {
        sites.MapGet("/{siteId:guid}/completion", OfSite)
            .AllowSignedIn()
            .WithName("GetSiteCompletion")
            .WithSummary("A site's completion report")
            .ProducesProblem(StatusCodes.Status404NotFound);
        trials.MapGet("/{trialId:guid}/completion", OfTrial)
            .AllowSignedIn()
            .WithName("GetTrialCompletion")
            .WithSummary("The study's newest completion report")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<SiteCompletionView>, NotFound>> OfSite(Guid siteId, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var own = caller.OrganisationId;
        var (sponsor, committee, hospital) = (caller.Is(Roles.Sponsor), caller.IsOfACommittee(), caller.IsOfAHospital());
        var completion = await db.SiteCompletions.AsNoTracking().SingleOrDefaultAsync(c => c.Id == siteId
            && ((hospital && c.OrganisationId == own)
                || (sponsor && db.Reviews.Any(r => r.TrialId == c.TrialId && r.SponsorId == own))
                || (committee && db.Standings.Any(s => s.Id == c.TrialId && s.LeadOrganisationId == own))), ct);
        return completion is null ? TypedResults.NotFound() : TypedResults.Ok(SiteCompletionView.Of(completion));
    }

    private static async Task<Results<Ok<TrialCompletionView>, NotFound>> OfTrial(Guid trialId, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var reviews = db.Reviews.VisibleTo(db, caller);
        var completion = await db.TrialCompletions.AsNoTracking().Where(c => c.TrialId == trialId && reviews.Any(r => r.Id == c.ReviewId))
            .OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);
        return completion is null ? TypedResults.NotFound() : TypedResults.Ok(TrialCompletionView.Of(completion));
    }
}
