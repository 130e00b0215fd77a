using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Web;

namespace Trials.Ethics.ContinuingReviews;

/// <summary>A yearly report as the committees and the sponsor read it.</summary>
internal sealed record ContinuingReportView(
    Guid ReportId, Guid TrialId, Guid ReviewId, int Number, DateOnly PeriodFrom, DateOnly PeriodTo, int Enrolled, int Withdrawn,
    int SeriousEvents, int Deviations, string Summary, IReadOnlyList<DossierDocument> Documents, DateOnly DueOn, bool IsLate,
    DateTimeOffset FiledAt, int Version) : IVersionedResponse
{
    public static ContinuingReportView Of(ContinuingReport r) => new(
        r.Id, r.TrialId, r.ReviewId, r.Number, r.PeriodFrom, r.PeriodTo, r.Enrolled, r.Withdrawn, r.SeriousEvents, r.Deviations, r.Summary,
        r.Documents, r.DueOn, r.IsLate, r.FiledAt, r.Version);
}

/// <summary>Everybody who sees the lead's review of a yearly report sees the report.</summary>
internal static class ReadContinuingReports
{
    public static void Map(IEndpointRouteBuilder reports)
    {
        reports.MapGet("/", List)
            .AllowSignedIn()
            .WithName("ListReviewedContinuingReports")
            .WithSummary("The yearly reports the caller may see, of one trial when trialId is given");
        reports.MapGet("/{reportId:guid}", Get)
            .AllowSignedIn()
            .WithName("GetReviewedContinuingReport")
            .WithSummary("One yearly report")
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Ok<Page<ContinuingReportView>>> List(
        Guid? trialId, Guid? after, int? take, Caller caller, EthicsDb db, CancellationToken ct)
    {
        var paging = new Paging(after, take);
        var query = Visible(db, caller);
        if (trialId is { } trial) query = query.Where(r => r.TrialId == trial);
        if (after is { } last) query = query.Where(r => r.Id.CompareTo(last) > 0);
        var found = await query.OrderBy(r => r.Id).Take(paging.Size + 1).ToListAsync(ct);
        return TypedResults.Ok(paging.Page<ContinuingReportView>([.. found.Select(ContinuingReportView.Of)], r => r.ReportId));
    }

    private static async Task<Results<Ok<ContinuingReportView>, NotFound>> Get(Guid reportId, Caller caller, EthicsDb db, CancellationToken ct) =>
        await Visible(db, caller).SingleOrDefaultAsync(r => r.Id == reportId, ct) is { } report
            ? TypedResults.Ok(ContinuingReportView.Of(report))
            : TypedResults.NotFound();

    private static IQueryable<ContinuingReport> Visible(EthicsDb db, Caller caller)
    {
        var reviews = db.Reviews.VisibleTo(db, caller);
        return db.ContinuingReports.AsNoTracking().Where(r => reviews.Any(review => review.Id == r.ReviewId));
    }
}
