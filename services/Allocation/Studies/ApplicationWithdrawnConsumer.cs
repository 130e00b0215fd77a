using Trials.Allocation.Data;
using Trials.Contracts.Registration.V1;
using Trials.Messaging;

namespace Trials.Allocation.Studies;

/// <summary>The sponsor withdrew: no site can be activated any more.</summary>
internal sealed class ApplicationWithdrawnConsumer(AllocationDb db) : Consumer<ApplicationWithdrawn, AllocationDb>(db)
{
    public override async Task Handle(ApplicationWithdrawn @event, CancellationToken ct) => (await Db.HoldTrial(@event.TrialId, ct)).Withdraw();
}
