using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>A member who is in the meeting and declared no conflict votes, once (ETH-Q2).</summary>
internal static class CastVote
{
    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/votes", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair)
        .Validate<VoteRequest, VoteRequest.Validator>()
        .WithName("CastVote")
        .WithSummary("Vote on whether to approve: For, Against or Abstain; the latter two with a reason")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, VoteRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        review.Cast(caller.PersonId, request.Vote, request.Reason, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
