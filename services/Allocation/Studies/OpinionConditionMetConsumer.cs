using Trials.Allocation.Data;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;

namespace Trials.Allocation.Studies;

/// <summary>A condition of the lead opinion is met, whichever of the two is heard first.</summary>
internal sealed class OpinionConditionMetConsumer(AllocationDb db) : Consumer<OpinionConditionMet, AllocationDb>(db)
{
    public override async Task Handle(OpinionConditionMet @event, CancellationToken ct) =>
        (await Db.HoldTrial(@event.TrialId, ct)).HearMet(new LeadCondition(@event.OpinionId, @event.Number));
}
