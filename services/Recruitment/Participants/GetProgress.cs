using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Recruitment.Data;
using Trials.Recruitment.Studies;
using Trials.Rules;
using Trials.Web;

namespace Trials.Recruitment.Participants;

/// <summary>
/// How screening and enrolment went from day to day, and what became of everybody who was screened, over the sites that the caller may see or one
/// of them. Counts only: nobody outside a site sees a participant (REC-10).
/// </summary>
internal static class GetProgress
{
    /// <param name="TrialId">The trial.</param>
    /// <param name="IsWhole">Whether every site of the trial is counted.</param>
    /// <param name="Target">How many may be enrolled: the trial's planned number, or the places of the sites counted.</param>
    /// <param name="Screened">Everybody who ever began screening; each is in one of the four that follow.</param>
    /// <param name="InScreening">Not decided yet.</param>
    /// <param name="Failures">Who did not qualify, by the criterion not met; the most frequent first.</param>
    /// <param name="WithdrawnInScreening">Withdrew before a place was taken.</param>
    /// <param name="Enrolled">Took a place, whatever came after; each is in one of the two that follow, or still takes part.</param>
    /// <param name="Withdrawn">Withdrew after that.</param>
    /// <param name="Completed">Stayed until their site closed with its completion report (MR-50).</param>
    /// <param name="Days">The days, in China, on which anybody was screened or enrolled, the first one first.</param>
    /// <param name="Openings">The days on which sites were first activated.</param>
    public sealed record Response(Guid TrialId, bool IsWhole, int Target, int Screened, int InScreening, IReadOnlyList<Failure> Failures, int WithdrawnInScreening,
        int Enrolled, int Withdrawn, int Completed, IReadOnlyList<Day> Days, IReadOnlyList<Opening> Openings);

    public sealed record Failure(string Criterion, int Count);

    public sealed record Day(DateOnly On, int Screened, int Enrolled);

    public sealed record Opening(DateOnly On, int Sites);

    public static void Map(RouteGroupBuilder trials) => trials
        .MapGet("/{trialId:guid}/progress", Handle)
        .AllowSignedIn()
        .WithName("GetRecruitmentProgress")
        .WithSummary("Screening and enrolment of a trial, or of one site of it, by day, and what became of everybody: counts");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid trialId, Guid? siteId, Caller caller, RecruitmentDb db, CancellationToken ct)
    {
        var trial = await db.TrialsVisibleTo(caller).AsNoTracking().SingleOrDefaultAsync(t => t.Id == trialId, ct);
        if (trial is null) return TypedResults.NotFound();
        var counted = db.SitesVisibleTo(caller).Where(s => s.TrialId == trialId && (siteId == null || s.Id == siteId));
        var sites = await counted.Select(s => new { s.Places, s.FirstActiveAt }).ToListAsync(ct);
        if (siteId is not null && sites.Count == 0) return TypedResults.NotFound();
        var isWhole = sites.Count == await db.Sites.CountAsync(s => s.TrialId == trialId && s.Role != null, ct);

        // Days are those of China, which neither database counts by, so they are counted here.
        var people = await db.Participants.Join(counted, p => p.SiteId, s => s.Id, (p, s) => new Way(p.Status, p.ScreenedAt, p.EnrolledAt, p.FailedCriterion, s.IsCompleted))
            .ToListAsync(ct);
        var enrolled = people.Where(p => p.EnrolledAt is not null).ToList();
        return TypedResults.Ok(new Response(trialId, isWhole, isWhole ? trial.PlannedEnrolment : sites.Sum(s => s.Places), people.Count,
            people.Count(p => p.Status is ParticipantStatus.Screening), Failures(people),
            people.Count(p => p is { Status: ParticipantStatus.Withdrawn, EnrolledAt: null }), enrolled.Count,
            enrolled.Count(p => p.Status is ParticipantStatus.Withdrawn), enrolled.Count(p => p is { Status: ParticipantStatus.Enrolled, IsSiteCompleted: true }),
            Days(people),
            [.. sites.Select(s => s.FirstActiveAt).OfType<DateTimeOffset>().CountBy(WorkingCalendar.China.DateOf).OrderBy(g => g.Key).Select(g => new Opening(g.Key, g.Value))]));
    }

    private static List<Failure> Failures(IEnumerable<Way> people) =>
        [.. people.Where(p => p.FailedCriterion is not null).CountBy(p => p.FailedCriterion!).OrderByDescending(g => g.Value).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Failure(g.Key, g.Value))];

    private static List<Day> Days(List<Way> people)
    {
        var screened = people.CountBy(p => WorkingCalendar.China.DateOf(p.ScreenedAt)).ToDictionary();
        var enrolled = people.Select(p => p.EnrolledAt).OfType<DateTimeOffset>().CountBy(WorkingCalendar.China.DateOf).ToDictionary();
        return [.. screened.Keys.Union(enrolled.Keys).Order().Select(on => new Day(on, screened.GetValueOrDefault(on), enrolled.GetValueOrDefault(on)))];
    }

    private sealed record Way(ParticipantStatus Status, DateTimeOffset ScreenedAt, DateTimeOffset? EnrolledAt, string? FailedCriterion, bool IsSiteCompleted);
}
