using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's chair closes the vote with the decision it came to (ETH-22b).</summary>
internal static class CloseVote
{
    public sealed record Request(Decision Decision);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Decision).IsInEnum();
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/vote-closing", Handle)
        .Allow(Roles.EthicsChair)
        .RequireFreshSignIn()
        .Validate<Request, Validator>()
        .WithName("CloseVote")
        .WithSummary("Close the vote: an approval needs more than half of all members")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        await db.ChairedBy(caller, ct);
        if (review.CloseVote(request.Decision, clock.Today(), caller.PersonId, clock.GetUtcNow()))
        {
            db.Publish(review, review.Id,
                new VoteClosed { TrialId = review.TrialId, OrganisationId = review.LeadOrganisationId }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
