using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Committees;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Primitives;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.SafetyReports;

/// <summary>
/// A committee's chair re-assesses risk and benefit after a report (ETH-26, MR-44): the study goes on, or the lead opens a review. A site's
/// own committee that sees danger holds its site by the deed that is there for it.
/// </summary>
internal static class AssessSafetyReport
{
    public sealed record Request(AssessmentOutcome Outcome, string Text);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Outcome).IsInEnum();
            RuleFor(r => r.Text).NotEmpty().MaximumLength(8000);
        }
    }

    public static void Map(IEndpointRouteBuilder reports) => reports
        .MapPost("/{reportId:guid}/assessment", Handle)
        .Allow(Roles.EthicsChair)
        .RequireFreshSignIn()
        .Validate<Request, Validator>()
        .WithName("AssessSafetyReport")
        .WithSummary("Say what your committee makes of a safety report: Continue, or as the lead OpenReview")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SafetyReportView>, NotFound>> Handle(
        Guid reportId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.Lock<Standing>(await db.SafetyReports.Where(r => r.Id == reportId).Select(r => r.TrialId).SingleOrDefaultAsync(ct), ct);
        var report = await db.SafetyReports.VisibleTo(db, caller).SingleOrDefaultAsync(r => r.Id == reportId, ct);
        if (report is null) return TypedResults.NotFound();
        db.Expect(report, ifMatch.Version);
        await db.ChairedBy(caller, ct);
        var now = clock.GetUtcNow();
        var isNew = report.Assess(new Assessment(caller.OrganisationId, request.Outcome, request.Text, caller.PersonId, now));
        if (isNew && request.Outcome is AssessmentOutcome.OpenReview) await OpenReview(report, db, caller.Actor, clock.Today(), now, ct);
        await work.Commit(ct);
        return TypedResults.Ok(SafetyReportView.Of(report, caller, now));
    }

    private static async Task OpenReview(
        SafetyReport report, EthicsDb db, Actor by, DateOnly today, DateTimeOffset now, CancellationToken ct)
    {
        var initial = await db.Reviews.AsNoTracking().InitialOf(report.TrialId).SingleAsync(ct);
        var type = report.Facts.Kind is SafetyReportKind.Deviation ? ReviewType.Deviation : ReviewType.SeriousAdverseEvent;
        // The lead has as long as for any re-assessment of a site's danger (MR-48).
        var due = WorkingCalendar.China.AddWorkingDays(today, RulePacks.Find(initial.RulePack).Clocks.LeadReassessmentWorkingDays).On;
        var review = LeadReview.FollowUp(
            Guid.CreateVersion7(now), initial, report.LeadOrganisationId, type, ReviewMode.FullBoard, report.Id, (await db.InForce(report.TrialId, ct)).Versions, today, due);
        db.Begin(review, by);
        report.ReviewedBy(review.Id);
    }
}
