using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's chair chooses how a review is held, with the ground and the reason, before it begins (ETH-15, 16b, 31a, 32).</summary>
internal static class ChooseMode
{
    public sealed record Request(ReviewMode Mode, string Reason, ModeGround? Ground = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Mode).IsInEnum();
            RuleFor(r => r.Ground).IsInEnum();
            RuleFor(r => r.Reason).NotEmpty().MaximumLength(2000);
        }
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/mode", Handle)
        .Allow(Roles.EthicsChair)
        .Validate<Request, Validator>()
        .WithName("ChooseMode")
        .WithSummary("Choose how a review is held")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        await db.ChairedBy(caller, ct);
        var (now, rules) = (clock.GetUtcNow(), LocalRules.Of(review));
        review.ChooseMode(
            new ModeChoice(request.Mode, request.Ground, request.Reason, caller.PersonId, now), rules.IsBarred,
            now.AddHours(rules.Pack.Clocks.EmergencyHours));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
