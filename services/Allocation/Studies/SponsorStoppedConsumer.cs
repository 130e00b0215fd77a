using Trials.Allocation.Data;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;

namespace Trials.Allocation.Studies;

/// <summary>The sponsor itself stopped the study: no site is activated until it resumes. Green lights stay, as with a committee's stop.</summary>
internal sealed class SponsorStoppedConsumer(AllocationDb db) : Consumer<SponsorStopped, AllocationDb>(db)
{
    public override async Task Handle(SponsorStopped @event, CancellationToken ct) =>
        (await Db.HoldTrial(@event.TrialId, ct)).Hear(new SponsorStop(@event.Kind, @event.Notice));
}
