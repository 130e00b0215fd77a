using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.SafetyReports;

/// <summary>A committee to which the report is addressed says that it has it.</summary>
internal static class AcknowledgeSafetyReport
{
    public static void Map(IEndpointRouteBuilder reports) => reports
        .MapPost("/{reportId:guid}/acknowledgement", Handle)
        .Allow(Roles.EthicsSecretary, Roles.EthicsChair)
        .WithName("AcknowledgeSafetyReport")
        .WithSummary("Acknowledge a safety report, as a committee it is addressed to")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SafetyReportView>, NotFound>> Handle(
        Guid reportId, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var report = await db.SafetyReports.VisibleTo(db, caller).SingleOrDefaultAsync(r => r.Id == reportId, ct);
        if (report is null) return TypedResults.NotFound();
        db.Expect(report, ifMatch.Version);
        var now = clock.GetUtcNow();
        if (report.Acknowledge(caller.OrganisationId, now))
        {
            db.Publish(report, report.Id, new SafetyReportAcknowledged
            {
                TrialId = report.TrialId,
                ReportId = report.Id,
                SiteId = report.SiteId,
                OrganisationId = caller.OrganisationId,
                IsLate = report.Duties.Any(d => d.OrganisationId == caller.OrganisationId && d.ReceivedAt > d.DueAt),
            }, caller.Actor);
        }
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SafetyReportView.Of(report, caller, now));
    }
}
