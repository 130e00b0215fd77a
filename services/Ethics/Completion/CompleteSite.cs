using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Adoptions;
using Trials.Ethics.Data;
using Trials.Ethics.Standings;
using Trials.Primitives;
using Trials.Web;

namespace Trials.Ethics.Completion;

/// <summary>A site closes with its completion report to its own committee; from then on nobody is enrolled there (MR-50).</summary>
internal static class CompleteSite
{
    public static void Map(IEndpointRouteBuilder sites) => sites
        .MapPost("/{siteId:guid}/completion", Handle)
        .Allow(Roles.Investigator, Roles.InstitutionOffice)
        .Validate<CompletionRequest, CompletionRequest.Validator>()
        .WithName("CompleteSite")
        .WithSummary("Close your site with its completion report")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<SiteCompletionView>, Ok<SiteCompletionView>, NotFound>> Handle(
        Guid siteId, CompletionRequest request, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var own = caller.OrganisationId;
        var adoption = await db.Adoptions.AsNoTracking().SingleOrDefaultAsync(a => a.Id == siteId && a.OrganisationId == own, ct);
        var lead = await db.SiteVersions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == siteId && s.IsLead && s.OrganisationId == own, ct);
        if ((adoption?.TrialId ?? lead?.TrialId) is not { } trial) return TypedResults.NotFound();
        if (await db.SiteCompletions.FindAsync([siteId], ct) is { } closed)
        {
            Rule.Require(closed.FiledBy == caller.PersonId && closed.Figures == request.Figures(), CompletionProblems.SiteIsClosed);
            return TypedResults.Ok(SiteCompletionView.Of(closed));
        }
        var began = adoption is null
            ? await db.Standings.AnyAsync(s => s.Id == trial && s.Status != StandingStatus.AwaitingOpinion, ct)
            : adoption.IsPositive || adoption.Status is AdoptionStatus.Rescinded;
        Rule.Require(began, CompletionProblems.NothingToComplete);
        var completion = SiteCompletion.File(siteId, trial, own, request.Figures(), caller.PersonId, clock.GetUtcNow());
        db.SiteCompletions.Add(completion);
        db.Publish(completion, siteId, new SiteCompleted { TrialId = trial, SiteId = siteId, OrganisationId = own }, caller.Actor);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/ethics/sites/{siteId}/completion", SiteCompletionView.Of(completion));
    }
}
