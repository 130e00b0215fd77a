using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's secretary calls the meeting, or moves it (N05).</summary>
internal static class ScheduleMeeting
{
    public sealed record Request(
        DateTimeOffset At, string? Title = null, string? Place = null, string? Link = null, IReadOnlyList<string>? Items = null);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.At).NotEmpty();
            RuleFor(r => r.Title).MaximumLength(200);
            RuleFor(r => r.Place).MaximumLength(200);
            RuleFor(r => r.Link).MaximumLength(500);
            RuleForEach(r => r.Items).NotEmpty().MaximumLength(500);
        }
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/meeting", Handle)
        .Allow(Roles.EthicsSecretary)
        .Validate<Request, Validator>()
        .WithName("ScheduleMeeting")
        .WithSummary("Call the lead committee's meeting, or move it, with what is on its agenda")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        var notice = new MeetingNotice(request.At, request.Title, request.Place, request.Link, request.Items ?? []);
        if (review.Schedule(notice, caller.PersonId))
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
