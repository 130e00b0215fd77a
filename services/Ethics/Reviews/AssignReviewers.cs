using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Hospitals;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>
/// The lead's secretary names reviewers among the voting members; in the simplified procedure its chair does, two or more (ETH-31b).
/// </summary>
internal static class AssignReviewers
{
    public sealed record Request(IReadOnlyList<Guid> PersonIds);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.PersonIds).NotEmpty();
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/reviewers", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair)
        .Validate<Request, Validator>()
        .WithName("AssignReviewers")
        .WithSummary("Name the reviewers of a lead review")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        Hospital.RequireActive(await db.Hospitals.FindAsync([caller.OrganisationId], ct));
        var committee = await db.CommitteeOf(caller, ct);
        committee.RequireValid(clock.Today(), RulePacks.Find(review.RulePack).Committee);
        committee.RequireVoting(request.PersonIds);
        var simplified = review.Mode is ReviewMode.Simplified;
        if (simplified || !caller.Is(Roles.EthicsSecretary)) committee.RequireChair(caller.PersonId);
        var fewest = simplified ? RulePacks.Find(review.RulePack).Committee.SimplifiedMinReviewers : 1;
        if (review.Assign(request.PersonIds, caller.PersonId, fewest))
        {
            db.Publish(review, review.Id, new ReviewersAssigned
            {
                TrialId = review.TrialId,
                OrganisationId = review.LeadOrganisationId,
                Reviewers = review.Reviewers.Count,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
