using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

internal static class ListComments
{
    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapGet("/{id:guid}/comments", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember)
        .WithName("ListComments")
        .WithSummary("The comments of a joint review: all for the lead committee, their own for participating ones")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<CommentView>>, NotFound>> Handle(Guid id, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var review = await db.Reviews.AsNoTracking().VisibleTo(db, caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null || JointReviewView.CommentsFor(review, caller) is not { } comments) return TypedResults.NotFound();
        return TypedResults.Ok(new Page<CommentView>(comments, null));
    }
}
