using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Registration.Data;

namespace Trials.Registration.Filings;

/// <summary>Keeps what the lead committee asks of the sponsor, and that there is an approval to amend.</summary>
internal sealed class OpinionIssuedConsumer(RegistrationDb db) : Consumer<OpinionIssued, RegistrationDb>(db)
{
    public override async Task Handle(OpinionIssued @event, CancellationToken ct) =>
        (await Db.EthicsOf(@event.TrialId, ct)).Hear(OpinionFact.From(@event));
}
