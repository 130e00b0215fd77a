using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The sponsor answers a question, once, and names the documents that the answer changed (MR-23).</summary>
internal static class AnswerQuestion
{
    public sealed record Request(string Text, IReadOnlyList<DocumentChange>? Changes = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Text).NotEmpty().MaximumLength(8000);
            RuleForEach(r => r.Changes).ChildRules(c =>
            {
                c.RuleFor(x => x.Code).NotEmpty().MaximumLength(32);
                c.RuleFor(x => x.Version).NotEmpty().MaximumLength(40);
            });
        }
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/questions/{number:int}/answer", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("AnswerQuestion")
        .WithSummary("Answer a question of the lead review, as its sponsor")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<QuestionView>, NotFound>> Handle(
        Guid id, int number, Request request, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.SingleOrDefaultAsync(r => r.Id == id && r.SponsorId == caller.OrganisationId, ct);
        if (review is null) return TypedResults.NotFound();
        if (review.Answer(number, request.Text, request.Changes ?? [], caller.PersonId, clock.GetUtcNow()))
        {
            db.Publish(review, review.Id, new QuestionAnswered { TrialId = review.TrialId, Number = number }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(JointReviewView.Of(review.Questions.Single(q => q.Number == number), review, caller));
    }
}
