using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's secretary puts a question to the sponsor, merged from comments of any of the committees (MR-21).</summary>
internal static class IssueQuestion
{
    public sealed record Request(string Text, IReadOnlyList<int>? Comments = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
            RuleFor(r => r.Comments).Must(c => c is null || c.Distinct().Count() == c.Count);
        }
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/questions", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("IssueQuestion")
        .WithSummary("Put a question to the sponsor, naming the comments it was made of")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<QuestionView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        var (question, isNew) = review.Issue(request.Text, request.Comments ?? [], caller.PersonId, clock.GetUtcNow());
        if (isNew)
        {
            db.Publish(review, review.Id, new QuestionRaised
            {
                TrialId = review.TrialId,
                FromOrganisationId = review.LeadOrganisationId,
                Number = question.Number,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(JointReviewView.Of(question, review, caller));
    }
}
