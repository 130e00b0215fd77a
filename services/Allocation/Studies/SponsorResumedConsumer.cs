using Trials.Allocation.Data;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;

namespace Trials.Allocation.Studies;

/// <summary>The sponsor lifted its own suspension; what a committee stopped stays stopped (MR-47).</summary>
internal sealed class SponsorResumedConsumer(AllocationDb db) : Consumer<SponsorResumed, AllocationDb>(db)
{
    public override async Task Handle(SponsorResumed @event, CancellationToken ct) =>
        (await Db.HoldTrial(@event.TrialId, ct)).Hear(new SponsorStop(NoticeKind.Resumed, @event.Notice));
}
