using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Standings;

/// <summary>The lead's chair lifts the suspension; a site's own hold stays (MR-47).</summary>
internal static class ReinstateTrial
{
    public static void Map(IEndpointRouteBuilder trials) => trials
        .MapPost("/{trialId:guid}/reinstatement", Handle)
        .Allow(Roles.EthicsChair)
        .RequireFreshSignIn()
        .Validate<ReasonRequest, ReasonRequest.Validator>()
        .WithName("ReinstateTrial")
        .WithSummary("Lift the suspension of the trial")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<StandingView>, NotFound>> Handle(
        Guid trialId, ReasonRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var standing = await db.Standings.SingleOrDefaultAsync(s => s.Id == trialId && s.LeadOrganisationId == caller.OrganisationId, ct);
        if (standing is null) return TypedResults.NotFound();
        db.Expect(standing, ifMatch.Version);
        await db.ChairedBy(caller, ct);
        if (!standing.Is(StandingStatus.InForce, request.Reason, caller.PersonId))
        {
            standing.Reinstate(request.Reason, caller.PersonId, clock.GetUtcNow());
            db.Publish(standing, trialId, new TrialReinstated { TrialId = trialId, Reason = request.Reason }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(StandingView.Of(standing));
    }
}
