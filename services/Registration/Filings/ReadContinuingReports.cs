using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>The yearly reports of a trial and when the next one is due, for everybody who sees the application.</summary>
internal static class ReadContinuingReports
{
    /// <param name="ValidUntil">The last day of the study's approval.</param>
    /// <param name="NextDueOn">When the next report is due (MR-45).</param>
    /// <param name="Items">Those filed, by number.</param>
    public sealed record Response(DateOnly? ValidUntil, DateOnly? NextDueOn, IReadOnlyList<ContinuingReportView> Items);

    public static void Map(RouteGroupBuilder applications)
    {
        applications.MapGet("/{id:guid}/continuing-reports", List)
            .AllowSignedIn()
            .WithName("ListContinuingReports")
            .WithSummary("The yearly reports of a trial, and when the next one is due")
            .ProducesProblem(StatusCodes.Status404NotFound);
        applications.MapGet("/{id:guid}/continuing-reports/{number:int}", Get)
            .AllowSignedIn()
            .WithName("GetContinuingReport")
            .WithSummary("One yearly report")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<Response>, NotFound>> List(Guid id, Caller caller, RegistrationDb db, CancellationToken ct)
    {
        var pack = await db.Applications.VisibleTo(caller).Where(a => a.Id == id).Select(a => a.RulePack).SingleOrDefaultAsync(ct);
        if (pack is null) return TypedResults.NotFound();
        var validUntil = (await db.TrialEthics.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, ct))?.ValidUntil;
        var filed = await db.ContinuingReports.AsNoTracking().Where(r => r.ApplicationId == id).OrderBy(r => r.Number).ToListAsync(ct);
        return TypedResults.Ok(new Response(validUntil, validUntil?.AddDays(-RulePacks.Find(pack).Opinion.ContinuingReportLeadDays),
            [.. filed.Select(ContinuingReportView.Of)]));
    }

    private static async Task<Results<Ok<ContinuingReportView>, NotFound>> Get(
        Guid id, int number, Caller caller, RegistrationDb db, CancellationToken ct)
    {
        if (!await db.Applications.VisibleTo(caller).AnyAsync(a => a.Id == id, ct)) return TypedResults.NotFound();
        var report = await db.ContinuingReports.AsNoTracking().SingleOrDefaultAsync(r => r.ApplicationId == id && r.Number == number, ct);
        return report is null ? TypedResults.NotFound() : TypedResults.Ok(ContinuingReportView.Of(report));
    }
}
