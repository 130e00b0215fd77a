using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's secretary says why a comment becomes no question; its committee reads that (MR-23).</summary>
internal static class DiscardComment
{
    public sealed record Request(string Reason);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(2000);
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/comments/{number:int}/discarding", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("DiscardComment")
        .WithSummary("Say why a comment becomes no question")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<CommentView>, NotFound>> Handle(
        Guid id, int number, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        review.Discard(number, request.Reason, caller.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(CommentView.Of(review.Comments.Single(c => c.Number == number)));
    }
}
