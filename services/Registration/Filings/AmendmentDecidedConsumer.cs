using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Registration.Data;

namespace Trials.Registration.Filings;

/// <summary>Closes an amendment: the next one may touch its documents.</summary>
internal sealed class AmendmentDecidedConsumer(RegistrationDb db) : Consumer<AmendmentDecided, RegistrationDb>(db)
{
    public override async Task Handle(AmendmentDecided @event, CancellationToken ct) =>
        (await Db.Amendments.SingleAsync(a => a.Id == @event.AmendmentId, ct)).Close(@event.Outcome, @event.OccurredAt);
}
