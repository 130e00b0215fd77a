using Trials.Allocation.Data;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;

namespace Trials.Allocation.Studies;

/// <summary>The gate "not stopped" of every site closes (MR-47). Active sites stay so: Recruitment applies the stop itself.</summary>
internal sealed class TrialStoppedConsumer(AllocationDb db) : Consumer<TrialStopped, AllocationDb>(db)
{
    public override async Task Handle(TrialStopped @event, CancellationToken ct) => (await Db.HoldTrial(@event.TrialId, ct))
        .Hear(new TrialStop(@event.IsFinal ? StopState.Terminated : StopState.Suspended, @event.Version));
}
