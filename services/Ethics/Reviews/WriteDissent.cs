using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>A member whose vote differs from what the committee decides writes why, before the vote is closed (ETH-22c).</summary>
internal static class WriteDissent
{
    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/votes/dissent", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair)
        .Validate<DissentRequest, DissentRequest.Validator>()
        .WithName("WriteDissent")
        .WithSummary("Add to your vote why you voted otherwise than the committee decides")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, DissentRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        review.WriteDissent(caller.PersonId, request.Text);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
