using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>The lead's secretary or chair records that a member comes or goes, before the meeting is opened and during it (ETH-Q2).</summary>
internal static class RecordAttendance
{
    public sealed record Request(Guid PersonId);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.PersonId).NotEmpty();
    }

    public static void Map(IEndpointRouteBuilder reviews)
    {
        Map(reviews, "arrivals", "RecordArrival", "Record that a member came", isIn: true);
        Map(reviews, "departures", "RecordDeparture", "Record that a member left", isIn: false);
    }

    private static void Map(IEndpointRouteBuilder reviews, string deed, string name, string summary, bool isIn) => reviews
        .MapPost($"/{{id:guid}}/meeting/{deed}",
            (Guid id, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct) =>
                Handle(id, request, isIn, caller, ifMatch, db, clock, ct))
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair)
        .Validate<Request, Validator>()
        .WithName(name)
        .WithSummary(summary)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<QuorumView>, NotFound>> Handle(
        Guid id, Request request, bool isIn, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var review = await db.Reviews.LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        db.Expect(review, ifMatch.Version);
        var roster = (await db.CommitteeOf(caller, ct)).Roster();
        if (isIn) review.Arrive(request.PersonId, roster, clock.GetUtcNow());
        else review.Leave(request.PersonId, roster, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(QuorumView.Of(review, roster));
    }
}
