using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's chair opens the meeting; without quorum and every category it does not open (ETH-Q1).</summary>
internal static class OpenMeeting
{
    public sealed record Request(IReadOnlyList<Guid> Attendees);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Attendees).NotEmpty();
    }

    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapPost("/{id:guid}/meeting/opening", Handle)
        .Allow(Roles.EthicsChair)
        .Validate<Request, Validator>()
        .WithName("OpenMeeting")
        .WithSummary("Open the lead committee's meeting with the members who are there")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ReviewView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        var rules = RulePacks.Find(review.RulePack).Committee;
        var committee = await db.ChairedBy(caller, ct);
        committee.RequireValid(clock.Today(), rules);
        review.OpenMeeting(committee.Roster(), request.Attendees, MeetingRules.Of(rules), caller.PersonId, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ReviewView.Of(review, caller));
    }
}
