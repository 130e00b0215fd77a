using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's secretary calls the meeting, or moves it (N05).</summary>
internal static class ScheduleMeeting
{
    public sealed record Request(DateTimeOffset At);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.At).NotEmpty();
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/meeting", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("ScheduleMeeting")
        .WithSummary("Call the lead committee's meeting, or move it")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        if (review.Schedule(request.At))
        {
            db.Publish(review, review.Id, new MeetingScheduled
            {
                TrialId = review.TrialId,
                OrganisationId = review.LeadOrganisationId,
                At = request.At,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
