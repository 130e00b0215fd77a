using Microsoft.AspNetCore.Http.HttpResults;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

/// <summary>A hospital's own chair lifts its own hold; a suspension by the lead stays (MR-47).</summary>
internal static class ReleaseSite
{
    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapPost("/{siteId:guid}/release", Handle)
        .Allow(Roles.EthicsChair)
        .RequireFreshSignIn()
        .Validate<ReasonRequest, ReasonRequest.Validator>()
        .WithName("ReleaseSite")
        .WithSummary("Lift this hospital's own hold")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AdoptionView>, NotFound>> Handle(
        Guid siteId, ReasonRequest request, Caller caller, IfMatch ifMatch, EthicsDb db, CancellationToken ct)
    {
        var file = await db.LoadAdoption(siteId, caller, ifMatch, ct);
        if (file is null) return TypedResults.NotFound();
        await db.ChairedBy(caller, ct);
        if (file.Adoption.Release(request.Reason, caller.PersonId))
        {
            db.Publish(file.Adoption, siteId, new SiteReleased
            {
                TrialId = file.Adoption.TrialId,
                SiteId = siteId,
                OrganisationId = file.Adoption.OrganisationId,
                Reason = request.Reason,
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AdoptionView.Of(file.Adoption, caller, file.Documents));
    }
}
