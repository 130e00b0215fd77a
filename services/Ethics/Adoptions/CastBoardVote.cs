using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>A member at the board who declared no conflict votes, once (ETH-Q2).</summary>
internal static class CastBoardVote
{
    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/board/votes", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair)
        .Validate<VoteRequest, VoteRequest.Validator>()
        .WithName("CastBoardVote")
        .WithSummary("Vote at the full board on whether to approve here")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, VoteRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        file.Standing.RequireNotOver();
        file.Adoption.CastAtBoard(caller.PersonId, request.Vote, request.Reason, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
