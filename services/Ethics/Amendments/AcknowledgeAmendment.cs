using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Amendments;

/// <summary>The lead's secretary takes note of an administrative change (MR-42); it changes no version that a site may use.</summary>
internal static class AcknowledgeAmendment
{
    public static void Map(IEndpointRouteBuilder amendments) => amendments
        .MapPost("/{amendmentId:guid}/acknowledgement", Handle)
        .Allow(Roles.EthicsSecretary)
        .WithName("AcknowledgeAmendment")
        .WithSummary("Acknowledge an administrative amendment, as the lead's secretary")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<AmendmentView>, NotFound>> Handle(
        Guid amendmentId, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var own = caller.OrganisationId;
        var amendment = await db.Amendments.SingleOrDefaultAsync(a => a.Id == amendmentId && a.LeadOrganisationId == own, ct);
        if (amendment is null) return TypedResults.NotFound();
        db.Expect(amendment, ifMatch.Version);
        if (amendment.Acknowledge(caller.PersonId, clock.GetUtcNow())) db.Publish(amendment, amendment.Id, amendment.Told(), caller.Actor);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(AmendmentView.Of(amendment));
    }
}
