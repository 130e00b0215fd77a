using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>
/// The lead's secretary confirms the modification an approval asked for; the chair's next opinion is then effective (rules.md 12.2).
/// </summary>
internal static class VerifyModification
{
    public sealed record Request(string Evidence);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Evidence).NotEmpty().MaximumLength(4000);
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/modification/verification", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("VerifyModification")
        .WithSummary("Confirm that the modification the opinion asked for was made")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        review.VerifyModification(request.Evidence);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
