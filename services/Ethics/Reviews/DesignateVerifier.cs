using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's chair lets a voting member verify modifications beside the secretary (rules.md 12.2).</summary>
internal static class DesignateVerifier
{
    public sealed record Request(Guid PersonId);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.PersonId).NotEmpty();
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/modification/verifier", Handle)
        .Allow(Roles.EthicsChair)
        .Validate<Request, Validator>()
        .WithName("DesignateVerifier")
        .WithSummary("Designate the member who may verify modifications")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        (await db.ChairedBy(caller, ct)).RequireVoting([request.PersonId]);
        review.DesignateVerifier(request.PersonId, caller.PersonId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
