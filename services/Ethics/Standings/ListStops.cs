using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Standings;

/// <summary>Every stop of a trial and, site by site, whether the gate is closed and the hospital's people have acknowledged it (SAF-15).</summary>
internal static class ListStops
{
    public static void Map(IEndpointRouteBuilder trials) => trials
        .MapGet("/{trialId:guid}/stops", Handle)
        .AllowSignedIn()
        .WithName("ListStops")
        .WithSummary("The stops of a trial and how far each has come at every site the caller may see")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Page<StopView>>, NotFound>> Handle(
        Guid trialId, Guid? after, int? take, Caller caller, EthicsDb db, CancellationToken ct)
    {
        if (await db.SightOfStops(trialId, caller, ct) is not { } sight) return TypedResults.NotFound();
        var (paging, own) = (new Paging(after, take), caller.OrganisationId);
        var query = db.Stops.AsNoTracking().Where(s => s.TrialId == trialId);
        if (sight is StopSight.Site)
        {
            query = query.Where(s => s.SiteId == null || db.Adoptions.Any(a => a.Id == s.SiteId && a.OrganisationId == own));
        }
        if (after is { } last) query = query.Where(s => s.Id.CompareTo(last) > 0);
        var stops = await query.OrderBy(s => s.Id).Take(paging.Size + 1).ToListAsync(ct);
        var numbers = stops.Select(s => s.Number).ToList();
        var receipts = await db.StopReceipts.AsNoTracking().Where(r => numbers.Contains(r.StopNumber))
            .ToDictionaryAsync(r => (r.StopNumber, r.SiteId), ct);
        return TypedResults.Ok(paging.Page<StopView>([.. stops.Select(s => StopView.Of(s, receipts, sight, caller))], s => s.StopId));
    }
}
