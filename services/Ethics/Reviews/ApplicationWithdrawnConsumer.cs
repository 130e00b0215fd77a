using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Registration.V1;
using Trials.Ethics.Data;
using Trials.Ethics.Standings;
using Trials.Messaging;

namespace Trials.Ethics.Reviews;

/// <summary>A withdrawn trial takes no further deed in Ethics; the fact is kept when the acceptance has not come yet.</summary>
internal sealed class ApplicationWithdrawnConsumer(EthicsDb db, TimeProvider clock) : Consumer<ApplicationWithdrawn, EthicsDb>(db)
{
    public override async Task Handle(ApplicationWithdrawn @event, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var standing = await Db.Standings.FindAsync([@event.TrialId], ct);
        if (standing is null) Db.Standings.Add(standing = Standing.Of(@event.TrialId, now));
        standing.Withdraw(@event.Reason, now);
        foreach (var review in await Db.Reviews.Where(r => r.TrialId == @event.TrialId).ToListAsync(ct)) review.Withdraw();
    }
}
