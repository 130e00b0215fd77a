using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Ethics.LeadTransfers;

/// <summary>The alliance takes its request back while the committee has not voted, so that another hospital can be asked (MR-51).</summary>
internal static class CancelLeadTransfer
{
    public static void Map(IEndpointRouteBuilder trials) => trials
        .MapPost("/{trialId:guid}/lead-transfers/cancellation", Handle)
        .Allow(Roles.Coordinator)
        .Validate<ReasonRequest, ReasonRequest.Validator>()
        .WithName("CancelLeadTransfer")
        .WithSummary("Take back the request to another committee to lead, while it has not voted")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<LeadTransferView>, NotFound>> Handle(
        Guid trialId, ReasonRequest request, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Standing>(trialId, ct);
        if (!await db.Standings.AnyAsync(s => s.Id == trialId, ct)) return TypedResults.NotFound();
        var last = await db.LeadTransfers.Where(t => t.TrialId == trialId).OrderBy(t => t.Id).LastOrDefaultAsync(ct);
        if (last is { IsTaken: false } && last.CancelledBecause == request.Reason) return TypedResults.Ok(LeadTransferView.Of(last));
        Rule.Require(last is { IsTaken: null }, LeadTransferProblems.NoneIsOpen);
        var review = await db.Reviews.SingleAsync(r => r.Id == last!.ReviewId, ct);
        Rule.Require(review.Status is < ReviewStatus.Voted or ReviewStatus.Decided, LeadTransferProblems.VotedAlready);
        review.Withdraw();
        db.Publish(review, review.Id, new ReviewWithdrawn { TrialId = trialId, OrganisationId = review.LeadOrganisationId }, caller.Actor);
        last!.Cancel(request.Reason, clock.GetUtcNow());
        await work.Commit(ct);
        return TypedResults.Ok(LeadTransferView.Of(last));
    }
}
