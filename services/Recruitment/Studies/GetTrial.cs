using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Recruitment.Data;
using Trials.Web;

namespace Trials.Recruitment.Studies;

internal static class GetTrial
{
    /// <summary>Counts only; nobody outside a site sees a participant (REC-10). SponsorsWord is its newest notice, absent before the first.</summary>
    public sealed record Response(Guid TrialId, string Number, string Title, int PlannedEnrolment, int Enrolled, int Screening, int Sites, int ActiveSites,
        DateOnly? ApprovalValidUntil, StopState? Stop, DateTimeOffset? StopChangedAt, bool IsWithdrawn,
        NoticeKind? SponsorsWord, int Version) : IVersionedResponse;

    public static void Map(RouteGroupBuilder trials) => trials
        .MapGet("/{trialId:guid}", Handle)
        .AllowSignedIn()
        .WithName("GetRecruitmentOfTrial")
        .WithSummary("Enrolment of a trial in numbers");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid trialId, Caller caller, RecruitmentDb db, CancellationToken ct)
    {
        var trial = await db.TrialsVisibleTo(caller).AsNoTracking().SingleOrDefaultAsync(t => t.Id == trialId, ct);
        if (trial is null) return TypedResults.NotFound();
        var sites = await db.Sites.Where(s => s.TrialId == trialId).GroupBy(_ => 1)
            .Select(g => new { All = g.Count(), Active = g.Count(s => s.IsActive), Screening = g.Sum(s => s.Screening) }).SingleOrDefaultAsync(ct);
        return TypedResults.Ok(new Response(trial.Id, trial.Number!, trial.Title!, trial.PlannedEnrolment, trial.Enrolled, sites?.Screening ?? 0,
            sites?.All ?? 0, sites?.Active ?? 0, trial.Opinion is { IsPositive: true } ? trial.LeadValidUntil : null,
            trial.Stop?.State, trial.Stop?.At, trial.Withdrawal is not null, trial.SponsorStop?.Kind,
            trial.Version));
    }
}
