using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Registration.Data;

namespace Trials.Registration.Filings;

/// <summary>A terminated trial takes no further filings; a suspended one does, for that is how it comes to an end.</summary>
internal sealed class TrialStoppedConsumer(RegistrationDb db) : Consumer<TrialStopped, RegistrationDb>(db)
{
    public override async Task Handle(TrialStopped @event, CancellationToken ct)
    {
        var ethics = await Db.EthicsOf(@event.TrialId, ct);
        ethics.HearStop(isStopped: true, @event.Version);
        if (@event.IsFinal) ethics.Terminate();
    }
}

/// <summary>The lead lifted its suspension: the public reads again what was released.</summary>
internal sealed class TrialReinstatedConsumer(RegistrationDb db) : Consumer<TrialReinstated, RegistrationDb>(db)
{
    public override async Task Handle(TrialReinstated @event, CancellationToken ct) =>
        (await Db.EthicsOf(@event.TrialId, ct)).HearStop(isStopped: false, @event.Version);
}
