using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Reviews;

internal static class ListReviews
{
    public static void Map(IEndpointRouteBuilder reviews) => reviews
        .MapGet("/", Handle)
        .AllowSignedIn()
        .WithName("ListReviews")
        .WithSummary("The lead reviews the caller may see: of one trial when trialId is given, with waiting=true only what the own committee has not decided");

    private static async Task<Ok<Page<ReviewView>>> Handle(
        Guid? trialId, bool? waiting, Guid? after, int? take, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var query = db.Reviews.AsNoTracking().VisibleTo(db, caller);
        if (trialId is { } trial) query = query.Where(r => r.TrialId == trial);
        if (waiting is true) query = query.LedBy(caller).Where(r => r.Status != ReviewStatus.Decided && r.Status != ReviewStatus.Withdrawn);
        if (after is { } last) query = query.Where(r => r.Id.CompareTo(last) > 0);
        var found = await query.OrderBy(r => r.Id).Take(paging.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(paging.Page<ReviewView>([.. found.Select(r => ReviewView.Of(r, caller))], r => r.Id));
    }
}
