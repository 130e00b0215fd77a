using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>A member at the board whose vote differs from what it decides writes why, before it is closed (ETH-22c).</summary>
internal static class WriteConfirmationDissent
{
    public static void Map(IEndpointRouteBuilder confirmations) => confirmations
        .MapPost("/{confirmationId:guid}/board/votes/dissent", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair)
        .Validate<DissentRequest, DissentRequest.Validator>()
        .WithName("WriteConfirmationDissent")
        .WithSummary("Add to your vote at the full board why you voted otherwise than it decides")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<ConfirmationView>, NotFound>> Handle(
        Guid confirmationId, DissentRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        var file = await db.LoadConfirmation(confirmationId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        file.Standing.RequireNotOver();
        file.Confirmation.WriteDissentAtBoard(caller.PersonId, request.Text);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(ConfirmationView.Of(file.Confirmation, caller));
    }
}
