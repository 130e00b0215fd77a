using Trials.Allocation.Data;
using Trials.Contracts.Ethics.V1;
using Trials.Messaging;
using Trials.Primitives;

namespace Trials.Allocation.Sites;

/// <summary>The last local condition is met: the adoption takes effect, whichever of the two is heard first.</summary>
internal sealed class LocalConditionsMetConsumer(AllocationDb db) : Consumer<LocalConditionsMet, AllocationDb>(db)
{
    public override async Task Handle(LocalConditionsMet @event, CancellationToken ct)
    {
        var (trial, site) = await Db.HoldSite(@event.TrialId, @event.SiteId, @event.OrganisationId, ct);
        site.HearConditionsMet(@event.Version);
        Db.TakeBackWithoutGround(trial, site, Actor.System("green-light"));
    }
}
