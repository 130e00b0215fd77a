using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

internal static class GetReview
{
    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapGet("/{id:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetReview")
        .WithSummary("A lead review, cut to what the caller may know")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(Guid id, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var review = await db.Reviews.AsNoTracking().VisibleTo(db, caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        return review is null ? TypedResults.NotFound() : TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
