using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Declarations;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's or a participating committee comments on the dossier (SEED-05, MR-21); the lead's secretary makes questions of it.</summary>
internal static class RaiseComment
{
    public sealed record Request(string Text);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/comments", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember)
        .Validate<Request, Validator>()
        .WithName("RaiseComment")
        .WithSummary("Comment on the dossier or ask, as the lead's or a participating committee")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<CommentView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.VisibleTo(db, caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null || review.SightOf(caller) is not (ReviewSight.Lead or ReviewSight.Participant)) return TypedResults.NotFound();
        foreach (var own in await db.AdoptionDeclarations(review, caller, ct)) own.RequireNotRecused(caller.PersonId);
        var comment = review.Raise(
            caller.OrganisationId, caller.PersonId, request.Text, clock.Today(), review.CommentsUntil(), clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(CommentView.Of(comment));
    }
}
