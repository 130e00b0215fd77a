using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

internal static class GetAdoption
{
    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapGet("/{siteId:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetAdoption")
        .WithSummary("One hospital's adoption, cut to what the caller may know")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(Guid siteId, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var adoption = await db.Adoptions.AsNoTracking().VisibleTo(db, caller).SingleOrDefaultAsync(a => a.Id == siteId, ct);
        if (adoption is null) return TypedResults.NotFound();
        var documents = await db.DocumentsOf(adoption, ct);
        return TypedResults.Ok(AdoptionView.Of(adoption, caller, documents));
    }
}
