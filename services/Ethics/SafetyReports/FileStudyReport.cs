using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Primitives;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.SafetyReports;

/// <summary>
/// The sponsor files what concerns the whole study: a suspected unexpected serious adverse reaction (SAF-03 to SAF-06), or of a drug the yearly
/// safety update, whose year's last day is what is known (DSUR, SAF-08, SAF-09). Every committee of the trial has it at once.
/// </summary>
internal static class FileStudyReport
{
    public sealed record Request(
        Seriousness Seriousness, string Text, DateTimeOffset KnownAt, SafetyReportKind Kind = SafetyReportKind.Susar);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Kind).Must(k => k is SafetyReportKind.Susar or SafetyReportKind.DevelopmentUpdate)
                .WithMessage(_ => Problems.InChinese ? "申办者在此报告 Susar 或 DevelopmentUpdate；本中心事件由研究者在该中心报告。"
                    : "A sponsor files Susar or DevelopmentUpdate here; what happened at a site its investigator reports at that site.");
            RuleFor(r => r.Seriousness).IsInEnum();
            RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
        }
    }

    public static void Map(IEndpointRouteBuilder trials) => trials
        .MapPost("/{trialId:guid}/safety-reports", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("FileStudyReport")
        .WithSummary("File a SUSAR, or a drug's yearly safety update, for every committee of the trial; name nobody")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<SafetyReportView>, Ok<SafetyReportView>, NotFound>> Handle(
        Guid trialId, Request request, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var own = caller.OrganisationId;
        var initial = await db.Reviews.AsNoTracking().InitialOf(trialId).SingleOrDefaultAsync(r => r.SponsorId == own, ct);
        if (initial is null) return TypedResults.NotFound();

        await using var work = await db.Begin(ct);
        await db.Lock<Standing>(trialId, ct);
        var (number, earlier) = await db.NextReport(trialId, ct);
        var now = clock.GetUtcNow();
        var isOfDevices = ReportFacts.IsOfDevices(initial.Study.Product);
        Rule.Require(request.Kind is SafetyReportKind.Susar || !isOfDevices, SafetyProblems.NoDevelopmentUpdate);
        var facts = new ReportFacts(request.Kind, request.Seriousness, Relation.PossiblyRelated, isOfDevices, null, request.KnownAt);
        var filed = new FiledSafetyReport(
            Guid.CreateVersion7(now), trialId, number, null, own, facts, null, request.Text, null, caller.PersonId, now);
        if (earlier.FirstOrDefault(r => r.IsThat(filed)) is { } known) return TypedResults.Ok(SafetyReportView.Of(known, caller, now));

        var report = SafetyReport.File(filed, await db.PartiesOf(initial, ct), RulePacks.Find(initial.RulePack).Safety);
        db.SafetyReports.Add(report);
        db.Tell(report, caller.Actor);
        await work.Commit(ct);
        return TypedResults.Created($"/ethics/safety-reports/{report.Id}", SafetyReportView.Of(report, caller, now));
    }
}
