using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Completion;

/// <summary>The site's own committee takes note of its completion report (MR-50).</summary>
internal static class AcknowledgeSiteCompletion
{
    public static void Map(IEndpointRouteBuilder sites) => sites
        .MapPost("/{siteId:guid}/completion/acknowledgement", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair)
        .RequireFreshSignIn()
        .WithName("AcknowledgeSiteCompletion")
        .WithSummary("Acknowledge your site's completion report, as its committee")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<SiteCompletionView>, NotFound>> Handle(
        Guid siteId, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var own = caller.OrganisationId;
        var completion = await db.SiteCompletions.SingleOrDefaultAsync(c => c.Id == siteId && c.OrganisationId == own, ct);
        if (completion is null) return TypedResults.NotFound();
        db.Expect(completion, ifMatch.Version);
        completion.Acknowledge(caller.PersonId, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SiteCompletionView.Of(completion));
    }
}
