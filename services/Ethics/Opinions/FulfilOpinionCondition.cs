using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Declarations;
using Trials.Web;

namespace Trials.Ethics.Opinions;

/// <summary>The lead's secretary, without a conflict, saw the evidence that a condition is met; what it kept closed opens.</summary>
internal static class FulfilOpinionCondition
{
    public sealed record Request(string Evidence);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Evidence).NotEmpty().MaximumLength(4000);
    }

    public static void Map(IEndpointRouteBuilder opinions) => opinions
        .MapPost("/{id:guid}/conditions/{number:int}/fulfilment", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("FulfilOpinionCondition")
        .WithSummary("Record that a condition of the lead opinion is met")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<OpinionView>, NotFound>> Handle(
        Guid id, int number, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.LedOpinion(id, caller, ct) is not { } opinion) return TypedResults.NotFound();
        var sequel = await db.OpinionSequels.SingleAsync(s => s.Id == id, ct);
        db.Expect(sequel, ifMatch.Version);
        (await db.Reviews.AsNoTracking().SingleAsync(r => r.Id == opinion.ReviewId, ct)).Declarations.RequireNotRecused(caller.PersonId);
        if (sequel.Fulfil(opinion, number, request.Evidence, caller.PersonId, clock.GetUtcNow()))
        {
            db.Publish(sequel, id, new OpinionConditionMet { TrialId = opinion.TrialId, OpinionId = id, Number = number }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(OpinionView.Of(opinion, sequel, caller));
    }
}
