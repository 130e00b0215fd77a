using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>A member at the board who declared no conflict votes, once (ETH-Q2).</summary>
internal static class CastConfirmationVote
{
    public static void Map(IEndpointRouteBuilder confirmations) => confirmations
        .MapPost("/{confirmationId:guid}/board/votes", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair)
        .Validate<VoteRequest, VoteRequest.Validator>()
        .WithName("CastConfirmationVote")
        .WithSummary("Vote at the full board on whether to confirm")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ConfirmationView>, NotFound>> Handle(
        Guid confirmationId, VoteRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var file = await db.LoadConfirmation(confirmationId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        file.Standing.RequireNotOver();
        file.Confirmation.CastAtBoard(caller.PersonId, request.Vote, request.Reason, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ConfirmationView.Of(file.Confirmation, caller));
    }
}
