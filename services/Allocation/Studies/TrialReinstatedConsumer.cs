using Trials.Allocation.Data;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;

namespace Trials.Allocation.Studies;

/// <summary>The lead committee lifted its suspension; a site's own hold stays (MR-47).</summary>
internal sealed class TrialReinstatedConsumer(AllocationDb db) : Consumer<TrialReinstated, AllocationDb>(db)
{
    public override async Task Handle(TrialReinstated @event, CancellationToken ct) =>
        (await Db.HoldTrial(@event.TrialId, ct)).Hear(new TrialStop(StopState.Reinstated, @event.Version));
}
