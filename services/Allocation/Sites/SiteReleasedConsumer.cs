using Trials.Allocation.Data;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Allocation.Sites;

/// <summary>The hospital's own committee lifted its hold.</summary>
internal sealed class SiteReleasedConsumer(AllocationDb db) : Consumer<SiteReleased, AllocationDb>(db)
{
    public override async Task Handle(SiteReleased @event, CancellationToken ct)
    {
        var (trial, site) = await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct);
        site.Hear(new LocalHold(HoldState.Released, @event.Version));
        Db.TakeBackWithoutGround(trial, site, Actor.System("green-light"));
    }
}
