using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Contracts.Ethics.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.SafetyReports;

/// <summary>The sponsor files a suspected unexpected serious adverse reaction: every committee of the trial has it at once (SAF-03 to SAF-06).</summary>
internal static class FileSusar
{
    public sealed record Request(Seriousness Seriousness, string Text, DateTimeOffset KnownAt);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Seriousness).IsInEnum();
            RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
        }
    }

    public static void Map(IEndpointRouteBuilder trials) => trials
        .MapPost("/{trialId:guid}/safety-reports", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("FileSusar")
        .WithSummary("File a SUSAR for every committee of the trial; name nobody")
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
        var facts = new ReportFacts(SafetyReportKind.Susar, request.Seriousness, Relation.PossiblyRelated,
            ReportFacts.IsOfDevices(initial.Study.Product), null, request.KnownAt);
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
