using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Data;
using Trials.Messaging;
using Trials.Rules;

namespace Trials.Ethics.Reviews;

/// <summary>
/// The review whose opinion asked for it takes the modified dossier (rules.md 12.4). An opinion that is superseded, and a filing that was
/// taken, change nothing; the opinion was issued here before anything could be filed on it.
/// </summary>
internal sealed class ModificationFiledConsumer(EthicsDb db) : Consumer<ModificationFiled, EthicsDb>(db)
{
    public override async Task Handle(ModificationFiled @event, CancellationToken ct)
    {
        var review = await Db.Reviews.SingleOrDefaultAsync(r => r.OpinionId == @event.OpinionId, ct);
        if (review is null) return;
        var due = WorkingCalendar.China.AddWorkingDays(
            WorkingCalendar.China.DateOf(@event.OccurredAt), RulePacks.Find(review.RulePack).Clocks.LeadReviewWorkingDays).On;
        review.FileModification(@event.Number, @event.OpinionId, @event.Explanation, @event.Documents, @event.OccurredAt, due);
    }
}
