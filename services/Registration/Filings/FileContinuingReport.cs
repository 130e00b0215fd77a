using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Registration.V1;
using Trials.Primitives;
using Trials.Registration.Applications;
using Trials.Registration.Data;
using Trials.Rules;
using Trials.Web;

namespace Trials.Registration.Filings;

/// <summary>The sponsor files its aggregated yearly report, due so many days before the approval ends (MR-45).</summary>
internal static class FileContinuingReport
{
    public sealed record Request(
        DateOnly PeriodFrom, DateOnly PeriodTo, int Enrolled, int Withdrawn, int SeriousEvents, int Deviations, string Summary,
        IReadOnlyList<Guid> DocumentIds)
    {
        internal YearFigures Year() => new(PeriodFrom, PeriodTo, Enrolled, Withdrawn, SeriousEvents, Deviations, Summary);
    }

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Enrolled).GreaterThanOrEqualTo(0);
            RuleFor(r => r.Withdrawn).GreaterThanOrEqualTo(0);
            RuleFor(r => r.SeriousEvents).GreaterThanOrEqualTo(0);
            RuleFor(r => r.Deviations).GreaterThanOrEqualTo(0);
            RuleFor(r => r.Summary).NotEmpty().MaximumLength(8000);
            RuleFor(r => r.DocumentIds).NotNull();
        }
    }

    public static void Map(RouteGroupBuilder applications) => applications
        .MapPost("/{id:guid}/continuing-reports", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("FileContinuingReport")
        .WithSummary("File the yearly report on the whole study")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    private static async Task<Results<Created<ContinuingReportView>, Ok<ContinuingReportView>, NotFound>> Handle(
        Guid id, Request request, Caller caller, IfMatch ifMatch, RegistrationDb db, TimeProvider clock, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        if (await db.DossierFor(id, caller, ct) is not { } dossier) return TypedResults.NotFound();
        var last = await db.ContinuingReports.Where(r => r.ApplicationId == id).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        if (last is not null && last.IsThat(request.Year(), request.DocumentIds, caller.PersonId))
            return TypedResults.Ok(ContinuingReportView.Of(last));

        var application = dossier.Application;
        db.Expect(application, ifMatch.Version);
        Rule.Require(application.Status is ApplicationStatus.Accepted, ApplicationProblems.NotAccepted, application.Status);
        var now = clock.GetUtcNow();
        var report = ContinuingReport.File(
            new FiledReport(Guid.CreateVersion7(now), request.Year(), request.DocumentIds, caller.PersonId, now),
            await db.TrialEthics.FindAsync([id], ct), last, dossier,
            RulePacks.Find(application.RulePack).Opinion.ContinuingReportLeadDays, WorkingCalendar.China.DateOf(now));
        db.ContinuingReports.Add(report);
        application.Touch(now);
        db.Publish(report, report.Id, Told(report), caller.Actor);
        await work.Commit(ct);
        return TypedResults.Created($"/registration/applications/{id}/continuing-reports/{report.Number}", ContinuingReportView.Of(report));
    }

    private static ContinuingReportFiled Told(ContinuingReport report) => new()
    {
        TrialId = report.ApplicationId,
        ReportId = report.Id,
        Number = report.Number,
        PeriodFrom = report.Year.PeriodFrom,
        PeriodTo = report.Year.PeriodTo,
        Enrolled = report.Year.Enrolled,
        Withdrawn = report.Year.Withdrawn,
        SeriousEvents = report.Year.SeriousEvents,
        Deviations = report.Year.Deviations,
        Summary = report.Year.Summary,
        Documents = report.Documents,
        OccurredAt = report.FiledAt,
    };
}
