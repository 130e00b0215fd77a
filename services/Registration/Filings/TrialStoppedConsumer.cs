using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Registration.Data;

namespace Trials.Registration.Filings;

/// <summary>A terminated trial takes no further filings; a suspended one does, for that is how it comes to an end.</summary>
internal sealed class TrialStoppedConsumer(RegistrationDb db) : Consumer<TrialStopped, RegistrationDb>(db)
{
    public override async Task Handle(TrialStopped @event, CancellationToken ct)
    {
        if (@event.IsFinal) (await Db.EthicsOf(@event.TrialId, ct)).Terminate();
    }
}
