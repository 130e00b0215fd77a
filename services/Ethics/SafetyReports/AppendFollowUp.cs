using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Rules;
using Trials.Web;

namespace Trials.Ethics.SafetyReports;

/// <summary>Whoever reported adds what became known since (SAF-03, SAF-05); what was said before stays.</summary>
internal static class AppendFollowUp
{
    public sealed record Request(string Text, DateTimeOffset KnownAt);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Text).NotEmpty().MaximumLength(4000);
    }

    public static void Map(IEndpointRouteBuilder reports) => reports
        .MapPost("/{reportId:guid}/follow-ups", Handle)
        .Allow(Roles.Investigator, Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("AppendFollowUp")
        .WithSummary("Append to your own safety report what became known since")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SafetyReportView>, NotFound>> Handle(
        Guid reportId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var own = caller.OrganisationId;
        var report = await db.SafetyReports.VisibleTo(db, caller).SingleOrDefaultAsync(r => r.Id == reportId && r.OrganisationId == own, ct);
        if (report is null) return TypedResults.NotFound();
        db.Expect(report, ifMatch.Version);
        var now = clock.GetUtcNow();
        var pack = await db.Reviews.InitialOf(report.TrialId).Select(r => r.RulePack).SingleAsync(ct);
        if (report.Append(request.Text, request.KnownAt, RulePacks.Find(pack).Safety, caller.PersonId, now)) db.Tell(report, caller.Actor);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SafetyReportView.Of(report, caller, now));
    }
}
