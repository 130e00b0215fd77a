using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Amendments;

internal static class ListAmendments
{
    public static void Map(IEndpointRouteBuilder amendments) => amendments
        .MapGet("/", Handle)
        .AllowSignedIn()
        .WithName("ListReviewedAmendments")
        .WithSummary("The amendments the caller may see, of one trial when trialId is given");

    private static async Task<Ok<Page<AmendmentView>>> Handle(
        Guid? trialId, Guid? after, int? take, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var query = db.Amendments.AsNoTracking().VisibleTo(db, caller);
        if (trialId is { } trial) query = query.Where(a => a.TrialId == trial);
        if (after is { } last) query = query.Where(a => a.Id.CompareTo(last) > 0);
        var found = await query.OrderBy(a => a.Id).Take(paging.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(paging.Page<AmendmentView>([.. found.Select(AmendmentView.Of)], a => a.AmendmentId));
    }
}
