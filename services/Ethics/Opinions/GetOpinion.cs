using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Opinions;

internal static class GetOpinion
{
    public static void Map(IEndpointRouteBuilder opinions) => opinions
        .MapGet("/{id:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetOpinion")
        .WithSummary("An issued opinion")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<OpinionView>, NotFound>> Handle(Guid id, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var opinion = await db.Opinions.AsNoTracking().VisibleTo(db, caller).SingleOrDefaultAsync(o => o.Id == id, ct);
        if (opinion is null) return TypedResults.NotFound();
        return TypedResults.Ok(OpinionView.Of(opinion, await db.OpinionSequels.AsNoTracking().SingleAsync(s => s.Id == id, ct), caller));
    }
}
