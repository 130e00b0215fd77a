using Microsoft.EntityFrameworkCore;
using Trials.Contracts.Recruitment.V1;
using Trials.Ethics.Data;
using Trials.Messaging;

namespace Trials.Ethics.Standings;

/// <summary>
/// Recruitment has closed gates: the machine's acknowledgement of a stop, site by site (MR-47). A sponsor's withdrawal is not one of the
/// committees' numbered stops and is left out.
/// </summary>
internal sealed class StopAppliedConsumer(EthicsDb db) : Consumer<StopApplied, EthicsDb>(db)
{
    public override async Task Handle(StopApplied @event, CancellationToken ct)
    {
        if (@event.StopNumber == 0) return;
        var stop = await Db.Stops.SingleAsync(s => s.Number == @event.StopNumber && s.TrialId == @event.TrialId, ct);
        stop.GatesClosed(@event.SiteIds, @event.OccurredAt);
    }
}
