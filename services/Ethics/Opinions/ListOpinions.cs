using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.Opinions;

internal static class ListOpinions
{
    public static void Map(IEndpointRouteBuilder opinions) => opinions
        .MapGet("/", Handle)
        .AllowSignedIn()
        .WithName("ListOpinions")
        .WithSummary("The opinions the caller may see, of one trial when trialId is given; the last one of a trial supersedes the others");

    private static async Task<Ok<Page<OpinionView>>> Handle(
        Guid? trialId, Guid? after, int? take, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var query = db.Opinions.AsNoTracking().VisibleTo(db, caller);
        if (trialId is { } trial) query = query.Where(o => o.TrialId == trial);
        if (after is { } last) query = query.Where(o => o.Id.CompareTo(last) > 0);
        var found = await query.OrderBy(o => o.Id).Take(paging.Size + 1).ToListAsync(ct);
        var ids = found.Select(o => o.Id).ToList();
        var sequels = await db.OpinionSequels.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, ct);
        return TypedResults.Ok(paging.Page<OpinionView>([.. found.Select(o => OpinionView.Of(o, sequels[o.Id], caller))], o => o.Id));
    }
}
