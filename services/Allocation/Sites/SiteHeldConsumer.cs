using Trials.Allocation.Data;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Allocation.Sites;

/// <summary>The hospital's own committee holds its site, which only closes a gate, or takes its adoption back, which ends the green light (MR-38).</summary>
internal sealed class SiteHeldConsumer(AllocationDb db) : Consumer<SiteHeld, AllocationDb>(db)
{
    public override async Task Handle(SiteHeld @event, CancellationToken ct)
    {
        var (trial, site) = await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct);
        site.Hear(new LocalHold(@event.IsRescinded ? HoldState.Rescinded : HoldState.Held, @event.Version));
        Db.TakeBackWithoutGround(trial, site, Actor.System("green-light"));
    }
}
