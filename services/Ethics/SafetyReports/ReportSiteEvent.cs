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

/// <summary>
/// An investigator reports a serious event or a deviation at the own site: the site's committee and the sponsor have it at once (ETH-26,
/// SAF-01, SAF-02, SAF-10, SAF-14). It is possible whatever state the trial is in.
/// </summary>
internal static class ReportSiteEvent
{
    public sealed record Request(
        SafetyReportKind Kind, Seriousness Seriousness, Relation Relation, string ParticipantCode, string Text, DateTimeOffset HappenedAt,
        DateTimeOffset KnownAt);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Kind).Must(k => k is SafetyReportKind.SeriousAdverseEvent or SafetyReportKind.Deviation)
                .WithMessage(_ => Problems.InChinese ? "研究中心在此报告 SeriousAdverseEvent 或 Deviation；其他报告由申办者就全项目提交。"
                    : "A site reports SeriousAdverseEvent or Deviation here; anything else the sponsor files for the whole trial.");
            RuleFor(r => r.Seriousness).IsInEnum();
            RuleFor(r => r.Relation).IsInEnum();
            RuleFor(r => r.ParticipantCode).Matches("^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$").Must(code => !LooksLikeANumberOfAPerson(code))
                .WithMessage(_ => Problems.InChinese
                    ? "须为受试者编号（1-32 位字母、数字、点、下划线或连字符），不得为电话号码或身份证号。"
                    : "The participant's code, 1 to 32 letters, digits, dots, dashes or underscores; no telephone or identity number.");
            RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
        }

        // A telephone or identity number is no pseudonym (REC-10).
        private static bool LooksLikeANumberOfAPerson(string code) => code.Length is 11 or 15 or 18 && code[..^1].All(char.IsAsciiDigit);
    }

    public static void Map(IEndpointRouteBuilder sites) => sites
        .MapPost("/{siteId:guid}/safety-reports", Handle)
        .Allow(Roles.Investigator)
        .Validate<Request, Validator>()
        .WithName("ReportSiteEvent")
        .WithSummary("Report a serious adverse event or a deviation at your site; name nobody, give the participant's code")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Created<SafetyReportView>, Ok<SafetyReportView>, NotFound>> Handle(
        Guid siteId, Request request, Caller caller, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var own = caller.OrganisationId;
        var trial = await db.Adoptions.Where(a => a.Id == siteId && a.OrganisationId == own).Select(a => (Guid?)a.TrialId).SingleOrDefaultAsync(ct)
            ?? await db.SiteVersions.Where(s => s.Id == siteId && s.IsLead && s.OrganisationId == own).Select(s => (Guid?)s.TrialId).SingleOrDefaultAsync(ct);
        if (trial is not { } trialId) return TypedResults.NotFound();

        await using var work = await db.Begin(ct);
        await db.Lock<Standing>(trialId, ct);
        var initial = await db.Reviews.AsNoTracking().InitialOf(trialId).SingleAsync(ct);
        var (number, earlier) = await db.NextReport(trialId, ct);
        var now = clock.GetUtcNow();
        var facts = new ReportFacts(
            request.Kind, request.Seriousness, request.Relation, ReportFacts.IsOfDevices(initial.Study.Product), own, request.KnownAt);
        var filed = new FiledSafetyReport(Guid.CreateVersion7(now), trialId, number, siteId, own, facts, request.ParticipantCode, request.Text,
            request.HappenedAt, caller.PersonId, now);
        if (earlier.FirstOrDefault(r => r.IsThat(filed)) is { } known) return TypedResults.Ok(SafetyReportView.Of(known, caller, now));

        var report = SafetyReport.File(filed, await db.PartiesOf(initial, ct), RulePacks.Find(initial.RulePack).Safety);
        db.SafetyReports.Add(report);
        db.Tell(report, caller.Actor);
        await work.Commit(ct);
        return TypedResults.Created($"/ethics/safety-reports/{report.Id}", SafetyReportView.Of(report, caller, now));
    }
}
