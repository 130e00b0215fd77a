using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Trials.Tracking.Board;
using Trials.Tracking.Cases;
using Trials.Tracking.Data;
using Trials.Web;

namespace Trials.Tracking.WaitingDays;

/// <summary>Every waiting day of one trial: case by case whose it was, and the bill by party and month.</summary>
internal static class GetWaiting
{
    public sealed record Response(Guid TrialId, DateOnly AsOf, int CaseDays, int ReviewerDays, IReadOnlyList<CaseView> Cases, IReadOnlyList<BillView> Bill);

    public static void Map(RouteGroupBuilder trials) => trials
        .MapGet("/{trialId:guid}/waiting", Handle)
        .AllowSignedIn()
        .WithName("GetWaitingDays")
        .WithSummary("Read for every day of every case of a trial who had it, and the bill by party and month");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid trialId, Caller caller, TrackingDb db, Stories stories, CancellationToken ct)
    {
        if (await db.TrialsVisibleTo(caller).SingleOrDefaultAsync(t => t.Id == trialId, ct) is not { } trial) return TypedResults.NotFound();
        var (story, today) = (await stories.Of(trial, ct), stories.Today);
        var cases = story.Counted().Where(c => story.Shows(c, trial, caller)).ToList();
        var views = cases.Select(c => CaseView.Of(c, story, today)).OrderBy(c => c.OpenedAt).ToList();
        return TypedResults.Ok(new Response(trialId, today, views.Sum(v => v.ElapsedDays), views.Sum(v => v.ReviewerDays), views,
            [.. BillView.Of(story, trial.About?.Value.Number, cases, null, today)]));
    }

    /// <summary>A hospital sees the cases of the whole trial and those of its own site; a safety report's case is its committee's.</summary>
    public static bool Shows(this Story story, Case one, Trial trial, Caller caller) => caller.SeesAllSites(trial)
        || (one.Key.SiteId ?? one.AtSite) is not { } site || story.Sites.GetValueOrDefault(site)?.OrganisationId == caller.OrganisationId;
}
