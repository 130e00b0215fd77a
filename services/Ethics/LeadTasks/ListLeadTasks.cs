using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.LeadTasks;

internal static class ListLeadTasks
{
    public static void Map(IEndpointRouteBuilder tasks) => tasks
        .MapGet("/", Handle)
        .AllowSignedIn()
        .WithName("ListLeadTasks")
        .WithSummary("What lead committees owe after a safety decline or a local stop, of one trial when trialId is given");

    private static async Task<Ok<Page<LeadTaskView>>> Handle(
        Guid? trialId, Guid? after, int? take, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var query = db.LeadTasks.AsNoTracking().VisibleTo(db, caller);
        if (trialId is { } trial) query = query.Where(t => t.TrialId == trial);
        if (after is { } last) query = query.Where(t => t.Id.CompareTo(last) > 0);
        var found = await query.OrderBy(t => t.Id).Take(paging.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(paging.Page<LeadTaskView>([.. found.Select(t => LeadTaskView.Of(t, caller))], t => t.Id));
    }
}
