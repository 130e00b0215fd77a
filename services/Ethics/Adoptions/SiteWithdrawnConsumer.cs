using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Data;
using Trials.Messaging;

namespace Trials.Ethics.Adoptions;

/// <summary>The sponsor took the site out: what its committee decided stays on record, and nothing more is decided or asked there.</summary>
internal sealed class SiteWithdrawnConsumer(EthicsDb db) : Consumer<SiteWithdrawn, EthicsDb>(db)
{
    public override async Task Handle(SiteWithdrawn @event, CancellationToken ct) =>
        (await Db.Adoptions.SingleAsync(a => a.Id == @event.SiteId, ct)).Leave(@event.OccurredAt);
}
