using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Ethics.V1;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Confirmations;
using Trials.Ethics.Data;
using Trials.Ethics.Reviews;
using Trials.Ethics.Standings;
using Trials.Messaging;
using Trials.Rules;

namespace Trials.Ethics.ContinuingReviews;

/// <summary>The yearly report opens the lead's review of it, by the simplified procedure (ETH-31a(3), MR-45).</summary>
internal sealed class ContinuingReportFiledConsumer(EthicsDb db, TimeProvider clock) : Consumer<ContinuingReportFiled, EthicsDb>(db)
{
    public override async Task Handle(ContinuingReportFiled @event, CancellationToken ct)
    {
        if (await Db.ContinuingReports.AnyAsync(r => r.Id == @event.ReportId, ct)) return;
        // The lead does not change while this finds its committee (MR-51).
        await Db.Lock<Standing>(@event.TrialId, ct);
        var today = WorkingCalendar.China.DateOf(@event.OccurredAt);
        var initial = await Db.Reviews.AsNoTracking().InitialOf(@event.TrialId).SingleAsync(ct);
        var pack = RulePacks.Find(initial.RulePack);
        var inForce = await Db.InForce(@event.TrialId, ct);
        var review = LeadReview.FollowUp(
            Guid.CreateVersion7(clock.GetUtcNow()), initial, await Db.LeadOf(@event.TrialId, ct), ReviewType.Continuing, ReviewMode.Simplified, @event.ReportId,
            [.. inForce.Versions, .. @event.Documents], today,
            WorkingCalendar.China.AddWorkingDays(today, pack.Clocks.LeadReviewWorkingDays).On);
        Db.Begin(review, ReviewEvents.ByItself);
        var due = inForce.ValidUntil.AddDays(-pack.Opinion.ContinuingReportLeadDays);
        Db.ContinuingReports.Add(ContinuingReport.Receive(@event, review.Id, today, due));
    }
}
