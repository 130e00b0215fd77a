using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.SafetyReports;

/// <summary>Safety reports with who must be told by when.</summary>
internal static class ReadSafetyReports
{
    public static void Map(IEndpointRouteBuilder reports)
    {
        reports.MapGet("/", List)
            .AllowSignedIn()
            .WithName("ListSafetyReports")
            .WithSummary("The safety reports the caller may see, of one trial when trialId is given");
        reports.MapGet("/{reportId:guid}", Get)
            .AllowSignedIn()
            .WithName("GetSafetyReport")
            .WithSummary("One safety report: who must be told by when, and when each was")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<SafetyReportView>>> List(
        Guid? trialId, Guid? after, int? take, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var query = db.SafetyReports.AsNoTracking().VisibleTo(db, caller);
        if (trialId is { } trial) query = query.Where(r => r.TrialId == trial);
        if (after is { } last) query = query.Where(r => r.Id.CompareTo(last) > 0);
        var found = await query.OrderBy(r => r.Id).Take(paging.Size + 1).ToListAsync(ct);
        var now = clock.GetUtcNow();
        return TypedResults.Ok(paging.Page<SafetyReportView>([.. found.Select(r => SafetyReportView.Of(r, caller, now))], r => r.ReportId));
    }

    private static async Task<Results<Ok<SafetyReportView>, NotFound>> Get(
        Guid reportId, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct) =>
        await db.SafetyReports.AsNoTracking().VisibleTo(db, caller).SingleOrDefaultAsync(r => r.Id == reportId, ct) is { } report
            ? TypedResults.Ok(SafetyReportView.Of(report, caller, clock.GetUtcNow()))
            : TypedResults.NotFound();
}
