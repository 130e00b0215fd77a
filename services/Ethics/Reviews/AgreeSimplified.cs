using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>A reviewer whom the chair named agrees in the simplified procedure, or sends the case to the full board (ETH-31b, ETH-31c).</summary>
internal static class AgreeSimplified
{
    public sealed record Request(bool Agrees, string? Text = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Text).MaximumLength(4000);
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/agreements", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair)
        .RequireFreshSignIn()
        .Validate<Request, Validator>()
        .WithName("AgreeSimplified")
        .WithSummary("Agree in the simplified procedure, or ask for a meeting")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        review.Agree(
            new ReviewerAgreement(caller.PersonId, request.Agrees, request.Text, clock.GetUtcNow()),
            RulePacks.Find(review.RulePack).Committee.SimplifiedMinReviewers, clock.Today());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
