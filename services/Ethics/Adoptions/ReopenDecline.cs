using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>A hospital's own chair takes what its board declined back to the board, because a re-review was asked for (rules.md 12.3).</summary>
internal static class ReopenDecline
{
    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/re-review", Handle)
        .Allow(Roles.EthicsChair)
        .Validate<ReasonRequest, ReasonRequest.Validator>()
        .WithName("ReopenDecline")
        .WithSummary("Review again at the full board what this hospital declined")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, ReasonRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.LockTrialOf(siteId, ct);
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        await db.RequireOpen(file, ct);
        await db.ChairedBy(caller, ct);
        var step = file.Adoption.ReopenAfterDecline(
            request.Reason, caller.PersonId, file.Rules, clock.Today(), (await db.OpinionInForce(file.Adoption.TrialId, ct))?.Id);
        db.PublishStep(file.Adoption, step, file.Opinion, caller.Actor);
        await work.Commit(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
