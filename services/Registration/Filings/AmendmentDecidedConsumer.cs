using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Registration.Data;

namespace Trials.Registration.Filings;

/// <summary>Closes an amendment: the next one may touch the same things. The facts of one that is in force hold from then on.</summary>
internal sealed class AmendmentDecidedConsumer(RegistrationDb db) : Consumer<AmendmentDecided, RegistrationDb>(db)
{
    public override async Task Handle(AmendmentDecided @event, CancellationToken ct)
    {
        var amendment = await Db.Amendments.SingleAsync(a => a.Id == @event.AmendmentId, ct);
        amendment.Close(@event.Outcome, @event.OccurredAt);
        if (!amendment.IsInForce || amendment.Facts.Count == 0) return;
        (await Db.FactsOf(amendment.ApplicationId, ct)).Take(amendment.Number, amendment.Facts, amendment.DecidedAt!.Value);
    }
}
