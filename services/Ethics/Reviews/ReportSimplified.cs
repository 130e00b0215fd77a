using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's secretary records at which meeting a simplified decision was reported (ETH-31b).</summary>
internal static class ReportSimplified
{
    public sealed record Request(DateOnly MeetingOn, string MeetingNumber);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.MeetingOn).NotEmpty();
            RuleFor(r => r.MeetingNumber).NotEmpty().MaximumLength(80);
        }
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/report", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("ReportSimplified")
        .WithSummary("Record at which meeting a simplified decision was reported")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        review.Report(request.MeetingOn, request.MeetingNumber, caller.PersonId, clock.Today());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
