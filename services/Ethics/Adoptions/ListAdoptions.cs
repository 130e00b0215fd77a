using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Adoptions;

internal static class ListAdoptions
{
    public static void Map(IEndpointRouteBuilder adoptions) => adoptions
        .MapGet("/", Handle)
        .AllowSignedIn()
        .WithName("ListAdoptions")
        .WithSummary("The adoptions the caller may see: of one trial when trialId is given, with waiting=true only what the own committee has not decided");

    private static async Task<Ok<Page<AdoptionView>>> Handle(
        Guid? trialId, bool? waiting, Guid? after, int? take, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var query = db.Adoptions.AsNoTracking().VisibleTo(db, caller);
        if (trialId is { } trial) query = query.Where(a => a.TrialId == trial);
        if (waiting is true) query = query.DecidedBy(caller).Where(a => a.WithdrawnAt == null && a.Outcome == null);
        if (after is { } last) query = query.Where(a => a.Id.CompareTo(last) > 0);
        var found = await query.OrderBy(a => a.Id).Take(paging.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(paging.Page<AdoptionView>([.. found.Select(a => AdoptionView.Of(a, caller))], a => a.SiteId));
    }
}
