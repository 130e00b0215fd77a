using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Amendments;

internal static class GetAmendment
{
    public static void Map(IEndpointRouteBuilder amendments) => amendments
        .MapGet("/{amendmentId:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetReviewedAmendment")
        .WithSummary("An amendment, where it is decided and how")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<AmendmentView>, NotFound>> Handle(Guid amendmentId, Caller caller, EthicsDb db, CancellationToken ct) =>
        await db.Amendments.AsNoTracking().VisibleTo(db, caller).SingleOrDefaultAsync(a => a.Id == amendmentId, ct) is { } amendment
            ? TypedResults.Ok(AmendmentView.Of(amendment))
            : TypedResults.NotFound();
}
