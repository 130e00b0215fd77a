using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Ethics.Meetings;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>A member at the board whose vote differs from what it decides writes why, before it is closed (ETH-22c).</summary>
internal static class WriteBoardDissent
{
    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/board/votes/dissent", Handle)
        .Allow(Roles.EthicsMember, Roles.EthicsChair)
        .Validate<DissentRequest, DissentRequest.Validator>()
        .WithName("WriteBoardDissent")
        .WithSummary("Add to your vote at the full board why you voted otherwise than it decides")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, DissentRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        file.Standing.RequireNotOver();
        file.Adoption.WriteDissentAtBoard(caller.PersonId, request.Text);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
