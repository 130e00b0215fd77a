using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's or a participating committee puts a written question into the one numbered list (MR-21).</summary>
internal static class AskQuestion
{
    public sealed record Request(string Text);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/questions", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember)
        .Validate<Request, Validator>()
        .WithName("AskQuestion")
        .WithSummary("Put a written question to the sponsor, as the lead's or a participating committee")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<QuestionView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.VisibleTo(db, caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null || review.SightOf(caller) is not (ReviewSight.Lead or ReviewSight.Participant)) return TypedResults.NotFound();
        var (question, isNew) = review.Ask(caller.OrganisationId, caller.PersonId, request.Text, clock.GetUtcNow());
        if (isNew)
        {
            db.Publish(review, review.Id, new QuestionRaised
            {
                TrialId = review.TrialId,
                FromOrganisationId = caller.OrganisationId,
                Number = question.Number,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(QuestionView.Of(question));
    }
}
