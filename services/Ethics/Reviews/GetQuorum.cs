using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.Reviews;

/// <summary>How many members are there and needed, who is there, and what is missing in words (ETH-Q1).</summary>
internal sealed record QuorumView(
    int Needed, int Present, bool IsMet, IReadOnlyList<FaultView> Missing, IReadOnlyList<Guid> Here, int Version) : IVersionedResponse
{
    public static QuorumView Of(LeadReview review, IReadOnlyList<Seat> roster)
    {
        var quorum = review.QuorumNow(roster, MeetingRules.Of(RulePacks.Find(review.RulePack).Committee));
        return new QuorumView(quorum.Needed, quorum.Present, quorum.Missing.Count == 0,
            [.. quorum.Missing.Select(f => new FaultView(f.Problem.Code, f.Problem.RuleId, f.ToString()))], review.Here, review.Version);
    }
}

internal static class GetQuorum
{
    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapGet("/{id:guid}/meeting/quorum", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair, Roles.EthicsMember)
        .WithName("GetQuorum")
        .WithSummary("Whether the members who are there now are enough, and who is missing")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<QuorumView>, NotFound>> Handle(Guid id, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var review = await db.Reviews.AsNoTracking().LedBy(caller).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (review is null) return TypedResults.NotFound();
        return TypedResults.Ok(QuorumView.Of(review, (await db.CommitteeOf(caller, ct)).Roster()));
    }
}
