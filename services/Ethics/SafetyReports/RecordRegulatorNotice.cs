using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts;
using Trials.Ethics.Data;
using Trials.Web;

namespace Trials.Ethics.SafetyReports;

/// <summary>The sponsor records when it told the regulators, who are outside this product (SAF-03, SAF-04, SAF-11, SAF-12).</summary>
internal static class RecordRegulatorNotice
{
    public sealed record Request(DateTimeOffset ToldAt);

    public sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.ToldAt).NotEmpty();
    }

    public static void Map(IEndpointRouteBuilder reports) => reports
        .MapPost("/{reportId:guid}/regulator-notice", Handle)
        .Allow(Roles.Sponsor)
        .Validate<Request, Validator>()
        .WithName("RecordRegulatorNotice")
        .WithSummary("Record when the regulators were told of a safety report")
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<Results<Ok<SafetyReportView>, NotFound>> Handle(
        Guid reportId, Request request, Caller caller, IfMatch ifMatch, EthicsDb db, TimeProvider clock, CancellationToken ct)
    {
        var own = caller.OrganisationId;
        var report = await db.SafetyReports.SingleOrDefaultAsync(r => r.Id == reportId && r.SponsorId == own, ct);
        if (report is null) return TypedResults.NotFound();
        db.Expect(report, ifMatch.Version);
        var now = clock.GetUtcNow();
        report.RecordNotice(request.ToldAt, now);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(SafetyReportView.Of(report, caller, now));
    }
}
