using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Confirmations;

/// <summary>What sites are asked to confirm, and how they answered.</summary>
internal static class ReadConfirmations
{
    public static void Map(IEndpointRouteBuilder confirmations)
    {
        confirmations.MapGet("/", List)
            .AllowSignedIn()
            .WithName("ListConfirmations")
            .WithSummary("The confirmations the caller may see: of one trial or site when trialId or siteId is given, with waiting=true only what the own committee has not decided");
        confirmations.MapGet("/{confirmationId:guid}", Get)
            .AllowSignedIn()
            .WithName("GetConfirmation")
            .WithSummary("One confirmation, cut to what the caller may know")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<ConfirmationView>>> List(
        Guid? trialId, Guid? siteId, bool? waiting, Guid? after, int? take, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var query = db.Confirmations.AsNoTracking().VisibleTo(db, caller);
        if (trialId is { } trial) query = query.Where(c => c.TrialId == trial);
        if (siteId is { } site) query = query.Where(c => c.SiteId == site);
        if (waiting is true) query = query.Where(c => c.OrganisationId == caller.OrganisationId && c.DecidedAt == null);
        if (after is { } last) query = query.Where(c => c.Id.CompareTo(last) > 0);
        var found = await query.OrderBy(c => c.Id).Take(paging.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(paging.Page<ConfirmationView>([.. found.Select(c => ConfirmationView.Of(c, caller))], c => c.ConfirmationId));
    }

    private static async Task<Results<Ok<ConfirmationView>, NotFound>> Get(
        Guid confirmationId, Caller caller, EthicsDb db, CancellationToken ct) =>
        await db.Confirmations.AsNoTracking().VisibleTo(db, caller).SingleOrDefaultAsync(c => c.Id == confirmationId, ct) is { } confirmation
            ? TypedResults.Ok(ConfirmationView.Of(confirmation, caller))
            : TypedResults.NotFound();
}
