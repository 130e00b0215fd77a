using Microsoft.EntityFrameworkCore;
using Trials.Allocation.Data;
using Trials.Allocation.Sites;
using Trials.Contracts.Allocation.V1;
using Trials.Rules;
using Trials.Web;
using Product = Trials.Contracts.Product;
using StudyKind = Trials.Contracts.StudyKind;

namespace Trials.Allocation.Studies;

/// <summary>A trial in start-up. Needed are tracks of the trial and of each site; offered places are those unanswered and still held.</summary>
internal sealed record TrialView(Guid TrialId, string Number, string Title, StudyKind Kind, Product Product, string RulePack, int PlannedEnrolment,
    int PlacesOffered, int PlacesAccepted, int Sites, int ActiveSites, IReadOnlyList<Track> TracksNeeded, IReadOnlyList<TrackView> Tracks,
    StopState? Stop, bool IsWithdrawn, DateOnly? ApprovalValidUntil, int Version) : IVersionedResponse
{
    public static async Task<TrialView> Of(AllocationDb db, Trial trial, DateTimeOffset now, CancellationToken ct)
    {
        var today = WorkingCalendar.China.DateOf(now);
        var sums = await db.Sites.Where(s => s.TrialId == trial.Id && s.Role != null).GroupBy(_ => 1).Select(g => new
        {
            All = g.Count(),
            Active = g.Count(s => s.IsActive),
            Offered = g.Sum(s => s.AnswerBy >= today ? s.PlacesOffered : 0),
            Accepted = g.Sum(s => s.PlacesAccepted),
        }).SingleOrDefaultAsync(ct);
        return new TrialView(trial.Id, trial.Number!, trial.Title!, trial.Kind, trial.Product, trial.RulePack!, trial.PlannedEnrolment,
            sums?.Offered ?? 0, sums?.Accepted ?? 0, sums?.All ?? 0, sums?.Active ?? 0, [.. Enum.GetValues<Track>().Where(trial.Needs)],
            TrackView.Of(trial.Tracks), trial.Stop?.State, trial.IsWithdrawn, trial.Opinion is { IsPositive: true } ? trial.LeadValidUntil : null,
            trial.Version);
    }
}
