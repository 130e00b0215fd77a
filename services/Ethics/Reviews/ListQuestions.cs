using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

internal static class ListQuestions
{
    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapGet("/{id:guid}/questions", Handle)
        .AllowSignedIn()
        .WithName("ListQuestions")
        .WithSummary("The questions of a lead review: all for the lead and the sponsor, for participating committees what became of theirs")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<QuestionView>>, NotFound>> Handle(Guid id, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var review = await db.Reviews.AsNoTracking().VisibleTo(db, caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null || JointReviewView.QuestionsFor(review, caller) is not { } questions) return TypedResults.NotFound();
        return TypedResults.Ok(new Page<QuestionView>(questions, null));
    }
}
